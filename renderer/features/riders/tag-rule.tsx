import { useEffect, useMemo, useState } from 'react';
import { parseTag } from '../../../src/domain/model/tag';
import { bibOfTag } from '../../../src/domain/model/tag-rule';
import type { Schemas } from '../../api/client';
import { request } from '../../api/request';
import { ForecastList } from '../../station/forecast-list';
import { useStation } from '../../station/station-context';
import { useForecast } from '../../station/use-forecast';
import { useResource } from '../../station/use-resource';
import { Button } from '../../ui/button';
import { SelectField, TextField } from '../../ui/field';
import { Inline } from '../../ui/panel';
import text from '../../ui/text.module.css';
import { useScreenTexts, useTexts } from '../../ui/texts';
import { useBusy } from '../../ui/use-busy';
import { useSent } from '../../ui/use-sent';
import styles from './tag-rule.module.css';

type Control = Schemas['RaceControl'];
type Rule = NonNullable<Schemas['RaceRules']['tag_rule']>;
type Participant = Schemas['Participant'];

/** The rule by which tags that nobody has belong to the riders with the bibs in them: off unless it is set here. */
export function TagRule({ riders }: { readonly riders: readonly Participant[] }) {
  const texts = useTexts();
  const words = texts.catalogue.screens.riders.tagRule;
  const control = useResource('control').value;
  const [isOpen, setIsOpen] = useState(false);
  if (control === null) return null;
  const rule = control.rules.tag_rule ?? null;
  return (
    <div className={styles['rule']}>
      {rule !== null && <p>{texts.say('rule', { code: 'tag-rule', params: rule })}</p>}
      {isOpen ? (
        <RuleForm control={control} riders={riders} onClose={() => setIsOpen(false)} />
      ) : (
        <Inline>
          <Button size="small" onClick={() => setIsOpen(true)}>
            {rule === null ? words.open : words.change}
          </Button>
        </Inline>
      )}
    </div>
  );
}

const NEW_RULE: Rule = { prefix: '', number: 'decimal', last: 4 };
const HEX = /^[0-9A-Fa-f]*$/;

interface FormProps {
  readonly control: Control;
  readonly riders: readonly Participant[];
  readonly onClose: () => void;
}

function RuleForm({ control, riders, onClose }: FormProps) {
  const station = useStation();
  const words = useScreenTexts().riders.tagRule;
  const present = control.rules.tag_rule ?? null;
  const [typed, setTyped] = useState({ ...(present ?? NEW_RULE), last: String((present ?? NEW_RULE).last ?? '') });
  const [isSaving, whileSaving] = useBusy();
  const rule = ruleOf(typed);
  const forecast = useForecast(rule === null ? null : { rules: { ...control.rules, tag_rule: rule } });
  const sent = useSent(typed);
  const save = async (tag_rule: Rule | null): Promise<void> => {
    const isStillSent = sent();
    const body = { rules: { ...control.rules, tag_rule }, revision: control.revision };
    const answer = await station.run(request(station.api.PUT('/race/rules', { body })));
    station.reload('control');
    station.reload('unknownTags');
    if (answer.ok && isStillSent()) onClose();
  };
  return (
    <form
      className={styles['form']}
      aria-label={words.title}
      onSubmit={(event) => {
        event.preventDefault();
        whileSaving(() => save(rule));
      }}
    >
      <TextField
        label={words.prefix}
        hint={words.prefixHint}
        error={HEX.test(typed.prefix) ? '' : words.notHex}
        maxLength={64}
        value={typed.prefix}
        onText={(prefix) => setTyped({ ...typed, prefix: prefix.trim() })}
      />
      <TextField
        label={words.last}
        hint={words.lastHint}
        inputMode="numeric"
        error={lastOf(typed.last) === undefined ? words.notLast : ''}
        maxLength={2}
        value={typed.last}
        onText={(last) => setTyped({ ...typed, last: last.trim() })}
      />
      <SelectField
        label={words.number}
        options={[
          { value: 'decimal', text: words.numbers.decimal },
          { value: 'hex', text: words.numbers.hex },
        ]}
        value={typed.number}
        onValue={(number) => setTyped({ ...typed, number })}
      />
      {rule !== null && <RulePreview rule={rule} riders={riders} />}
      {rule !== null && <ForecastList forecast={forecast} />}
      <Inline>
        <Button submits size="small" variant="primary" disabled={rule === null || forecast.riders === null || isSaving}>
          {words.use}
        </Button>
        {present !== null && (
          <Button size="small" disabled={isSaving} changes="race" onClick={() => whileSaving(() => save(null))}>
            {words.turnOff}
          </Button>
        )}
        <Button size="small" onClick={onClose}>
          {words.cancel}
        </Button>
      </Inline>
    </form>
  );
}

/** Tags that are shown of each kind. */
const MAX_SHOWN = 10;

/** What the rule says of the tags that have no rider now. */
function RulePreview({ rule, riders }: { readonly rule: Rule; readonly riders: readonly Participant[] }) {
  const words = useScreenTexts().riders.tagRule;
  const { api } = useStation();
  const [tags, setTags] = useState<readonly string[] | null>(null);
  useEffect(() => {
    let isOver = false;
    void request(api.GET('/tags/unknown', {})).then((answer) => {
      if (!isOver && answer.ok) setTags(answer.value.tags.map(({ tag }) => tag));
    });
    return () => {
      isOver = true;
    };
  }, [api]);
  const read = useMemo(() => (tags ?? []).map((tag) => ({ tag, ...ownerOf(tag, rule, riders) })), [tags, rule, riders]);
  if (tags === null) return null;
  const owned = read.filter(({ rider }) => rider !== null);
  const without = read.filter(({ bib, rider }) => bib !== null && rider === null);
  return (
    <div aria-live="polite">
      <p>{words.matches(owned.length, tags.length)}</p>
      <ul className={styles['tags']}>
        {owned.slice(0, MAX_SHOWN).map(({ tag, bib, rider }) => (
          <li key={tag}>{words.match(tag, bib ?? '', rider?.name ?? '')}</li>
        ))}
        {without.slice(0, MAX_SHOWN).map(({ tag, bib }) => (
          <li key={tag} className={text['muted']}>
            {words.noRider(tag, bib ?? '')}
          </li>
        ))}
      </ul>
    </div>
  );
}

function ownerOf(written: string, rule: Rule, riders: readonly Participant[]) {
  const tag = parseTag(written);
  const bib = tag === null ? null : bibOfTag(rule, tag);
  return { bib, rider: bib === null ? null : (riders.find((one) => one.bib === bib) ?? null) };
}

/** The number of last characters; null for all, undefined for a text that is none. */
function lastOf(typed: string): number | null | undefined {
  if (typed === '') return null;
  return /^(?:[1-9]|1[0-6])$/.test(typed) ? Number(typed) : undefined;
}

function ruleOf({ prefix, number, last }: Omit<Rule, 'last'> & { readonly last: string }): Rule | null {
  const characters = lastOf(last);
  return characters === undefined || !HEX.test(prefix) ? null : { prefix, number, last: characters };
}
