import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AreaField } from '../directory/area-field';
import { useExpertiseWord } from '../directory/organizations';
import type texts from '../texts/zh-CN/referrals';
import { Choice, Select, TextField, Ticks } from '../components/choices';
import { BasisFields, GroupFields } from './write-basis';
import type { NeededField, Written } from './draft-form';
import { needCodes } from './need-codes';
import type { Card, ShareableField } from './referrals';

export const sectionCount = 5;

/** On which screen a missing field is found. */
export const sectionOf = (field: NeededField): number =>
  ['needCode', 'ageBand', 'basisReason'].includes(field) ? 0 : 1;

interface SectionProps {
  index: number;
  written: Written;
  missing: readonly NeededField[];
  onChange: (change: Partial<Written>) => void;
  /** Who could help, below what is needed; a draft that exists has a page of its own for it. */
  partners?: ReactNode;
  /** The members of a household instead of one person. */
  members?: ReactNode;
  isNew: boolean;
}

export function FormSection({ index, ...rest }: SectionProps) {
  const { t } = useTranslation('referrals');
  const Section = [Referring, Person, Contact, Needs, Risks][index]!;
  return (
    <section className="paper" aria-label={t('form.sections', { returnObjects: true })[index]}>
      <h2 className="h2">{t('form.sections', { returnObjects: true })[index]}</h2>
      <Section {...rest} />
    </section>
  );
}

type Part = Omit<SectionProps, 'index'>;
type Texts = typeof texts;
const keysOf = <Key extends string>(words: Record<Key, string>) => Object.keys(words) as Key[];
const optionsOf = <Key extends string>(words: Record<Key, string>) =>
  keysOf(words).map((value) => ({ value, word: words[value] }));

/** What is needed, how old, where: enough to say who can help before anything else is written. */
function Referring({ written, missing, onChange, partners }: Part) {
  const { t } = useTranslation('referrals');
  const { t: states } = useTranslation('states');
  const label = useExpertiseWord();
  const modes = t('mode', { returnObjects: true });
  const options = needCodes.map((value) => ({ value, word: label(value) }));
  return (
    <>
      <Select
        id="need"
        label={t('form.need')}
        options={options}
        value={written.needCode}
        onChange={(needCode) => onChange({ needCode })}
      />
      <Missing is={missing.includes('needCode')} />
      <Ticks
        legend={t('form.services')}
        options={options}
        values={written.serviceCodes}
        onChange={(serviceCodes) => onChange({ serviceCodes })}
      />
      <Select
        id="age-band"
        label={t('form.ageBand')}
        options={bands.map((value) => ({ value, word: t('age', { band: value }) }))}
        value={written.ageBand}
        onChange={(ageBand) => onChange({ ageBand })}
      />
      <Missing is={missing.includes('ageBand')} />
      <AreaField area={written.areaCode} onChange={(areaCode) => onChange({ areaCode })} />
      {partners}
      <Choice
        legend={t('form.mode')}
        name="mode"
        options={keysOf(modes).map((value) => ({ value, word: modes[value], help: t(`modeHelp.${value}`) }))}
        value={written.mode}
        onChange={(mode) => onChange({ mode })}
      />
      <Choice
        legend={t('form.urgency')}
        name="urgency"
        options={(['critical', 'priority', 'routine', 'watch'] as const).map((value) => ({
          value,
          word: states(`urgency.${value}`),
          help: t(`urgencyHelp.${value}`),
        }))}
        value={written.urgency}
        onChange={(urgency) => onChange({ urgency })}
      />
      <BasisFields written={written} isMissing={missing.includes('basisReason')} onChange={onChange} />
    </>
  );
}

const bands: readonly Card['ageBand'][] = [
  '0-2',
  '3-5',
  '6-9',
  '10-13',
  '14-17',
  '18-29',
  '30-39',
  '40-49',
  '50-59',
  '60-64',
  '65-69',
  '70-74',
  '75-79',
  '80-84',
  '85-89',
  '90+',
];

function Person({ written, missing, onChange, members, isNew }: Part) {
  const { t } = useTranslation('referrals');
  const isWrong = missing.includes('personCode');
  if (members) return members;
  return (
    <>
      {isNew && !written.personId && <GroupFields written={written} onChange={onChange} />}
      <TextField
        id="person-code"
        label={t('form.personCode')}
        help={t('form.personCodeHelp')}
        wrong={isWrong ? t('form.personCodeHelp') : undefined}
        value={written.personCode}
        max={20}
        onChange={(personCode) => onChange({ personCode })}
      />
      <Choice
        inline
        legend={t('form.group')}
        name="group"
        options={optionsOf(t('group', { returnObjects: true }) as Texts['group'])}
        value={written.group}
        onChange={(group) => onChange({ group })}
      />
      <Missing is={missing.includes('group')} />
      <Choice
        inline
        legend={t('form.sex')}
        name="sex"
        options={optionsOf(t('sex', { returnObjects: true }) as Texts['sex'])}
        value={written.sex}
        onChange={(sex) => onChange({ sex })}
      />
      <Missing is={missing.includes('sex')} />
      <Select
        id="household"
        label={t('form.household')}
        none={t('form.notStated')}
        options={optionsOf(t('household', { returnObjects: true }) as Texts['household'])}
        value={written.household ?? undefined}
        onChange={(household) => onChange({ household })}
      />
      <Select
        id="language"
        label={t('form.language')}
        none={t('form.notStated')}
        options={optionsOf(t('language', { returnObjects: true }) as Texts['language'])}
        value={written.language ?? undefined}
        onChange={(language) => onChange({ language })}
      />
    </>
  );
}

function Contact(part: Part) {
  const { t } = useTranslation('referrals');
  const { t: words } = useTranslation('writing');
  if (part.written.isGroup) return <p className="help">{words('group.nobody')}</p>;
  if (part.written.personId || part.members) return <p className="help">{words('person.known')}</p>;
  return (
    <>
      <p className="help">{t('form.sealed')}</p>
      <Detail {...part} field="name" max={100} />
      <Detail {...part} field="phone" max={100} />
      <Detail {...part} field="address" max={300} />
      <Detail {...part} field="guardian" max={300} />
      <Detail {...part} field="family" max={2000} lines={2} />
    </>
  );
}

function Needs(part: Part) {
  const { t } = useTranslation('referrals');
  return (
    <>
      <Ticks
        legend={t('form.reasons')}
        options={optionsOf(t('reason', { returnObjects: true }) as Texts['reason'])}
        values={part.written.reasonCodes}
        onChange={(reasonCodes) => part.onChange({ reasonCodes })}
      />
      {!part.written.isGroup && <Told {...part} />}
    </>
  );
}

/** Words about one person; a need many share has none. */
function Told(part: Part) {
  const { t } = useTranslation('referrals');
  return (
    <>
      <Detail {...part} field="story" max={2000} lines={4} help={t('form.story')} />
      <Detail {...part} field="wish" max={2000} lines={2} help={t('form.wish')} />
      <Detail {...part} field="health" max={2000} lines={2} help={t('form.health')} />
      <Detail {...part} field="abilityGrade" max={100} />
      <Detail {...part} field="priorServices" max={2000} lines={3} />
      <Detail {...part} field="message" max={2000} lines={2} />
    </>
  );
}

function Risks({ written, onChange }: Part) {
  const { t } = useTranslation('referrals');
  return (
    <Ticks
      legend={t('card.risks')}
      help={t('form.risks')}
      options={optionsOf(t('risk', { returnObjects: true }) as Texts['risk'])}
      values={written.riskCodes}
      onChange={(riskCodes) => onChange({ riskCodes })}
    />
  );
}

/** Where a number or the name has no business; the others are what they are for. */
const inWords: readonly ShareableField[] = ['story', 'wish', 'health', 'priorServices', 'message'];

interface DetailProps extends Part {
  field: ShareableField;
  max: number;
  lines?: number;
  help?: string;
}

function Detail({ written, onChange, field, ...rest }: DetailProps) {
  const { t } = useTranslation('referrals');
  return (
    <TextField
      {...{ max: rest.max, lines: rest.lines, help: rest.help }}
      id={`detail-${field}`}
      label={t(`field.${field}`)}
      names={inWords.includes(field) ? [written.details.name ?? ''] : undefined}
      value={written.details[field] ?? ''}
      onChange={(value) => onChange({ details: { ...written.details, [field]: value } })}
    />
  );
}

function Missing({ is }: { is: boolean }): ReactNode {
  const { t } = useTranslation('referrals');
  return is ? <p className="wrong">{t('form.choose')}</p> : null;
}
