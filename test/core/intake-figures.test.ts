import { describe, expect, it } from 'vitest';
import { IntakeFigures } from '../../src/core/intake-figures';
import { at } from '../journal/samples';

describe('intake figures', () => {
  it('are empty at first', () => {
    expect(new IntakeFigures().figures()).toEqual({ reads: 0, known: 0, lastReadAt: null, lagMedian: null, lagP99: null });
  });

  it('count reads, those known already, and the time of the last one', () => {
    const figures = new IntakeFigures();
    figures.count({ stored: 5, known: 2 }, at(0), at(3));
    figures.count({ stored: 0, known: 4 }, at(100), at(101));
    expect(figures.figures()).toMatchObject({ reads: 11, known: 6, lastReadAt: at(100) });
  });

  it('give median and 99th percentile of the last 1,000 batches', () => {
    const figures = new IntakeFigures();
    for (let i = 0; i < 500; i += 1) figures.count({ stored: 1, known: 0 }, at(0), at(9_999));
    for (let lag = 1; lag <= 1_000; lag += 1) figures.count({ stored: 1, known: 0 }, at(0), at(lag));
    expect(figures.figures()).toMatchObject({ lagMedian: 500, lagP99: 990 });
  });

  it('never show a negative lag, also after the clock was set back', () => {
    const figures = new IntakeFigures();
    figures.count({ stored: 1, known: 0 }, at(0), at(-5_000));
    expect(figures.figures()).toMatchObject({ lagMedian: 0, lagP99: 0 });
  });
});
