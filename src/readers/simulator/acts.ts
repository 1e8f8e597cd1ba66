import type { FaultValue } from './scenario';

/** Causes a fault. Returns false for a value that the fault cannot have. */
export type Act = (value: FaultValue) => boolean;

/** A fault without a value. */
export function always(act: () => void): Act {
  return () => {
    act();
    return true;
  };
}

/** A fault that is on or off. */
export function flag(act: (value: boolean) => void): Act {
  return (value) => {
    if (typeof value === 'boolean') act(value);
    return typeof value === 'boolean';
  };
}

/** A fault with a number. */
export function amount(act: (value: number) => void): Act {
  return (value) => {
    if (typeof value === 'number') act(value);
    return typeof value === 'number';
  };
}

/** A fault with a text. */
export function words(act: (value: string) => void): Act {
  return (value) => {
    if (typeof value === 'string') act(value);
    return typeof value === 'string';
  };
}
