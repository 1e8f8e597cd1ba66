import { Eye } from 'lucide-react';
import { useMemo } from 'react';
import { type StationPart, stationPart } from '../state/machines';
import { useResource } from '../station/use-resource';
import { ButtonLink } from '../ui/button';
import { BadgeLink } from '../ui/notice';
import type { ReadOnly } from '../ui/read-only';
import { useScreenTexts, useTexts } from '../ui/texts';
import styles from './station-role.module.css';

const EVERY_MS = 5_000;
const PAGE = '#/machines';

/** What this station is among others, on every screen of the desk; nothing for a station that is alone. */
export function StationRoleBadge() {
  const { value } = useResource('machines', EVERY_MS);
  const words = useScreenTexts().machines;
  if (value === null) return null;
  const part = stationPart(value);
  if (part.role === 'alone') return null;
  return (
    <span className={styles['badge']} data-station-role={part.role}>
      <BadgeLink {...(part.follows === null ? {} : { tone: part.isTakenOver ? 'bad' : 'warn' })} size="large" href={PAGE}>
        {roleText(part, words)}
      </BadgeLink>
    </span>
  );
}

function roleText({ role, follows, isTakenOver }: StationPart, words: ReturnType<typeof useScreenTexts>['machines']): string {
  if (isTakenOver) return words.takenOver;
  return follows === null ? words.roles[role] : words.readOnly(words.roles[role]);
}

/** Why this station takes no changes, for every button. One that was taken over may open a race of its own again. */
export function useReadOnly(): ReadOnly {
  const { value } = useResource('machines');
  const texts = useTexts();
  return useMemo(() => {
    const { follows, isTakenOver } = value === null ? { follows: null, isTakenOver: false } : stationPart(value);
    const reason = follows === null ? null : texts.say('problem', { code: 'read-only', params: { hub: follows } });
    return { race: reason, 'choice-of-race': isTakenOver ? null : reason };
  }, [value, texts]);
}

/** Above every screen of a station that only copies the race: what is entered here is refused. One that was taken over has an alarm for it. */
export function ReadOnlyBanner() {
  const { value } = useResource('machines');
  const texts = useTexts();
  if (value === null) return null;
  const part = stationPart(value);
  const { follows, isTakenOver } = part;
  if (follows === null || isTakenOver) return null;
  return (
    <section className={styles['banner']} aria-label={roleText(part, texts.catalogue.screens.machines)} data-read-only>
      <Eye aria-hidden size={22} />
      <span>{texts.say('problem', { code: 'read-only', params: { hub: follows } })}</span>
      <ButtonLink size="small" href={PAGE}>
        {texts.catalogue.screens.app.pages.machines}
      </ButtonLink>
    </section>
  );
}
