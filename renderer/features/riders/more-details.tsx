import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import type { RiderDetails } from '../../state/drafts-slice';
import { Button } from '../../ui/button';
import { SelectField, TextField } from '../../ui/field';
import { useScreenTexts } from '../../ui/texts';
import styles from './more-details.module.css';

interface DetailsProps {
  readonly details: RiderDetails;
  readonly edit: (change: Partial<RiderDetails>) => void;
}

const GENDERS = ['', 'f', 'm', 'x'] as const;
const TEXTS = ['first_name', 'last_name', 'club', 'nation', 'licence', 'uci_id'] as const;
const MAX = 200;
const MAX_MORE = 2_000;

/** Everything that is known of a rider besides bib, name, category, team and tags, behind one control. */
export function MoreDetails({ details, edit }: DetailsProps) {
  const texts = useScreenTexts().riders.more;
  return (
    <details className={styles['more']} data-more-details>
      <summary>{texts.title(filled(details))}</summary>
      <div className={styles['fields']}>
        <SelectField
          label={texts.fields.gender}
          value={details.gender}
          onValue={(gender) => edit({ gender })}
          options={GENDERS.map((gender) => ({ value: gender, text: gender === '' ? texts.unknown : texts.genders[gender] }))}
        />
        <TextField
          label={texts.fields.born}
          value={details.born}
          onText={(born) => edit({ born })}
          placeholder={texts.bornExample}
          maxLength={10}
        />
        {TEXTS.map((field) => (
          <TextField
            key={field}
            label={texts.fields[field]}
            value={details[field]}
            onText={(text) => edit({ [field]: text })}
            maxLength={MAX}
          />
        ))}
        {Object.entries(details.more).map(([heading, value]) => (
          <TextField
            key={heading}
            label={heading}
            value={value}
            onText={(text) => edit({ more: { ...details.more, [heading]: text } })}
            maxLength={MAX_MORE}
          />
        ))}
      </div>
      <NewField details={details} edit={edit} />
      <Members details={details} edit={edit} />
    </details>
  );
}

/** How many of the details are known. */
function filled({ bib: _, name: __, category: ___, team: ____, more, members, ...others }: RiderDetails): number {
  const texts = [...Object.values(others), ...Object.values(more)];
  return texts.filter((text) => text !== '').length + members.length;
}

/** Adds a field of the race's own, as a further column of the list would. */
function NewField({ details: { more }, edit }: DetailsProps) {
  const texts = useScreenTexts().riders.more;
  const [heading, setHeading] = useState('');
  const wanted = heading.trim();
  const isNew = wanted !== '' && !Object.hasOwn(more, wanted);
  return (
    <div className={styles['adding']}>
      <TextField label={texts.newField} value={heading} onText={setHeading} placeholder={texts.newFieldExample} maxLength={MAX} />
      <Button
        size="small"
        disabled={!isNew}
        onClick={() => {
          edit({ more: { ...more, [wanted]: '' } });
          setHeading('');
        }}
      >
        <Plus aria-hidden size={18} /> {texts.addField}
      </Button>
    </div>
  );
}

/** The riders of a relay, each with the tags that they carry. */
function Members({ details: { members }, edit }: DetailsProps) {
  const texts = useScreenTexts().riders.more;
  const change = (index: number, to: RiderDetails['members'][number] | null): void =>
    edit({ members: members.flatMap((member, at) => (at === index ? (to ?? []) : member)) });
  return (
    <fieldset className={styles['members']}>
      <legend>{texts.members}</legend>
      {members.map((member, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a member is its place in the relay
        <div key={index} className={styles['member']}>
          <TextField
            label={texts.memberName(index + 1)}
            quietLabel
            placeholder={texts.memberName(index + 1)}
            value={member.name}
            onText={(name) => change(index, { ...member, name })}
            maxLength={MAX}
          />
          <TextField
            label={texts.memberTags(index + 1)}
            quietLabel
            placeholder={texts.memberTags(index + 1)}
            value={member.tags.join(' ')}
            onText={(tags) => change(index, { ...member, tags: tags.split(/[\s,;]+/) })}
            onBlur={() => change(index, { ...member, tags: member.tags.filter((tag) => tag !== '') })}
          />
          <Button icon size="small" variant="quiet" aria-label={texts.removeMember(index + 1)} onClick={() => change(index, null)}>
            <X aria-hidden size={18} />
          </Button>
        </div>
      ))}
      <Button size="small" onClick={() => edit({ members: [...members, { name: '', tags: [] }] })}>
        <Plus aria-hidden size={18} /> {texts.addMember}
      </Button>
    </fieldset>
  );
}
