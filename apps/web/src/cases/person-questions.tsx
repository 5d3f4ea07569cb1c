import { ageBands } from '@app/kernel';
import { useTranslation } from 'react-i18next';
import { Choice, Select, TextField } from '../components/choices';
import { AreaField } from '../directory/area-field';
import type { WrittenPerson } from './person-form';

interface QuestionProps {
  index: number;
  written: WrittenPerson;
  onChange: (change: Partial<WrittenPerson>) => void;
}

const optionsOf = <Key extends string>(words: Record<Key, string>) =>
  (Object.keys(words) as Key[]).map((value) => ({ value, word: words[value] }));

/** Code first, then what may be known without knowing who it is, then who it is. */
export function PersonQuestion({ index, ...rest }: QuestionProps) {
  const { t } = useTranslation('cases');
  const [title, Question] = [
    [t('person.code'), Code],
    [t('person.basics'), Basics],
    [t('person.identity'), IdentityPart],
  ][index] as [string, (props: Omit<QuestionProps, 'index'>) => React.ReactNode];
  return (
    <section className="case-part" aria-label={title}>
      <h2 className="h2">{title}</h2>
      <Question {...rest} />
    </section>
  );
}

type Part = Omit<QuestionProps, 'index'>;

function Code({ written, onChange }: Part) {
  const { t } = useTranslation('cases');
  return (
    <TextField
      id="person-code"
      label={t('person.code')}
      help={t('person.codeHelp')}
      max={20}
      value={written.code}
      onChange={(code) => onChange({ code })}
    />
  );
}

function Basics({ written, onChange }: Part) {
  const { t } = useTranslation('cases');
  const { t: words } = useTranslation('referrals');
  const bands = ageBands.map((value) => ({ value, word: t('person.age', { band: value }) }));
  return (
    <>
      <Choice
        legend={t('person.group')}
        name="person-group"
        options={optionsOf(words('group', { returnObjects: true }))}
        value={written.clientGroup}
        onChange={(clientGroup) => onChange({ clientGroup })}
      />
      <Choice
        inline
        legend={t('person.sex')}
        name="person-sex"
        options={optionsOf(words('sex', { returnObjects: true }))}
        value={written.sex}
        onChange={(sex) => onChange({ sex })}
      />
      <Select
        id="person-age"
        label={t('person.ageBand')}
        options={bands}
        value={written.ageBand}
        onChange={(ageBand) => onChange({ ageBand })}
      />
      <p className="help">{t('person.ageHelp')}</p>
      <Select
        id="person-household"
        label={t('person.household')}
        none={words('sex.not-stated')}
        options={optionsOf(words('household', { returnObjects: true }))}
        value={written.household}
        onChange={(household) => onChange({ household })}
      />
      <Select
        id="person-language"
        label={t('person.language')}
        none={words('sex.not-stated')}
        options={optionsOf(words('language', { returnObjects: true }))}
        value={written.language}
        onChange={(language) => onChange({ language })}
      />
      <AreaField
        id="person-area"
        label={t('person.area')}
        area={written.areaCode}
        onChange={(areaCode) => onChange({ areaCode })}
      />
    </>
  );
}

const texts = [
  ['name', 60, 1],
  ['phone', 40, 1],
  ['address', 300, 1],
  ['lunarNote', 60, 1],
  ['family', 2000, 2],
  ['guardian', 300, 1],
  ['health', 2000, 3],
  ['abilityGrade', 100, 1],
  ['story', 2000, 3],
  ['wish', 2000, 2],
  ['priorServices', 2000, 2],
] as const;

function IdentityPart({ written, onChange }: Part) {
  const { t } = useTranslation('cases');
  const write = (field: string, value: string) => onChange({ details: { ...written.details, [field]: value } });
  const owners = optionsOf(t('phoneOwner', { returnObjects: true }));
  return (
    <>
      <p className="mut">{t('person.identityHelp')}</p>
      {texts.map(([field, max, lines]) => (
        <TextField
          key={field}
          id={`person-${field}`}
          label={t(`field.${field}`)}
          max={max}
          lines={lines}
          value={written.details[field] ?? ''}
          onChange={(value) => write(field, value)}
        />
      ))}
      {written.details['phone'] && (
        <Select
          id="person-phone-owner"
          label={t('field.phoneOwner')}
          none={t('phoneOwner.self')}
          options={owners}
          value={owners.find(({ value }) => value === written.details['phoneOwner'])?.value}
          onChange={(value) => write('phoneOwner', value ?? '')}
        />
      )}
      <div className="fld">
        <label className="lab" htmlFor="person-birth">
          {t('field.birthDate')}
        </label>
        <input
          id="person-birth"
          type="date"
          className="inp"
          value={written.details['birthDate'] ?? ''}
          onChange={(event) => write('birthDate', event.target.value)}
        />
      </div>
      <Select
        id="person-id-rule"
        label={t('person.idNumberRule')}
        none={t('person.idNumberWhy')}
        options={optionsOf(t('person.rule', { returnObjects: true }))}
        value={written.idNumberRule}
        onChange={(idNumberRule) => onChange({ idNumberRule })}
      />
      {written.idNumberRule && (
        <TextField
          id="person-id-number"
          label={t('field.idNumber')}
          max={24}
          value={written.details['idNumber'] ?? ''}
          onChange={(value) => write('idNumber', value)}
        />
      )}
    </>
  );
}
