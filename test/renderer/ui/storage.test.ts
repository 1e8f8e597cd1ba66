import { describe, expect, test } from 'vitest';
import { type PageStore, storeThatHolds } from '../../../renderer/ui/storage';

function refused(): never {
  throw new DOMException('The operation is insecure.', 'SecurityError');
}

describe('what a page stores is there again', () => {
  test.each([
    { where: 'where the browser forbids storage', open: refused },
    { where: 'where every use of the storage fails', open: (): PageStore => ({ getItem: refused, setItem: refused, removeItem: refused }) },
    { where: 'where the storage is full', open: (): PageStore => ({ getItem: () => null, setItem: refused, removeItem: () => undefined }) },
  ])('$where, until the page is closed', ({ open }) => {
    const store = storeThatHolds(open);
    expect(store.getItem('a')).toBeNull();
    store.setItem('a', '1');
    expect(store.getItem('a')).toBe('1');
    store.removeItem('a');
    expect(store.getItem('a')).toBeNull();
  });

  test('and from the browser where it stores, also what another tab stored last', () => {
    const kept = new Map<string, string>();
    const browser: PageStore = {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
      removeItem: (key) => void kept.delete(key),
    };
    const store = storeThatHolds(() => browser);
    store.setItem('a', '1');
    kept.set('a', '2');
    expect(store.getItem('a')).toBe('2');
  });
});
