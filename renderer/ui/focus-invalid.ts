/** Moves the focus to the first field whose value is refused, so that it is in sight; returns whether there is one. */
export function focusInvalid(form: Element | null): boolean {
  const field = form?.querySelector<HTMLElement>('[aria-invalid="true"]') ?? null;
  if (field === null) return false;
  field.focus();
  field.scrollIntoView({ block: 'center' });
  return true;
}
