import type { SheetHead } from '../domain/model/sheet-definition';
import { printable } from './printable';

/** The lines of the head that people gave to a sheet: the event, where and when, who organises it, the officials; without those that are empty. */
export function headLines({ event, place, date, organiser, officials }: Omit<SheetHead, 'logo'>): readonly string[] {
  const whereAndWhen = [place, date].filter((text) => text !== '').join(' · ');
  return [event, whereAndWhen, organiser, officials].filter((text) => text !== '').map(printable);
}
