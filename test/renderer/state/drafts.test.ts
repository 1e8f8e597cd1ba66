import { beforeEach, describe, expect, it } from 'vitest';
import { useStore } from '../../../renderer/state/store';

const begun = { revision: 4 } as const;
const rider = (changed: object) => ({ ...begun, changed, newTags: [] });

/** The page hears which race is open. */
function hear(race: string): void {
  const { live } = useStore.getState();
  useStore.setState({ live: { ...live, race: { race_id: race } as NonNullable<typeof live.race> } });
}

beforeEach(() => useStore.setState(useStore.getInitialState(), true));

describe('what is entered before the page knows the open race', () => {
  it('is of that race once it is known', () => {
    const { setDraft } = useStore.getState();
    setDraft('rider', ' new', rider({ bib: '1' }));
    setDraft('rider', ' p7', rider({ team: 'Blue' }));
    hear('r1');
    expect(useStore.getState().drafts.rider).toEqual({ 'r1 new': rider({ bib: '1' }), 'r1 p7': rider({ team: 'Blue' }) });
  });

  it('joins what this tab had of it from before', () => {
    const { setDraft } = useStore.getState();
    setDraft('rider', 'r1 new', rider({ bib: '9', name: 'Ann' }));
    setDraft('rider', ' new', rider({ bib: '1' }));
    hear('r1');
    expect(useStore.getState().drafts.rider).toEqual({ 'r1 new': rider({ bib: '1', name: 'Ann' }) });
  });

  it('is of no other race that is opened later', () => {
    hear('r1');
    useStore.getState().setDraft('rider', 'r1 new', rider({ bib: '1' }));
    hear('r2');
    expect(useStore.getState().drafts.rider).toEqual({ 'r1 new': rider({ bib: '1' }) });
  });
});
