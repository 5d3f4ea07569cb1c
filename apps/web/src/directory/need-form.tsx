import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../components';
import { AreaField } from './area-field';
import { type Need, isAsking, useExpertise, useExpertiseWord } from './organizations';

const shownFirst = 10;

interface NeedFormProps {
  need: Need;
  onChange: (change: Partial<Need>) => void;
}

/** What the person needs, in codes only. */
export function NeedForm({ need, onChange }: NeedFormProps) {
  const { t } = useTranslation('directory');
  const { data: tags = [] } = useExpertise();
  const label = useExpertiseWord();
  const [isLong, setIsLong] = useState(false);
  const shown = tags.filter((tag, index) => isLong || index < shownFirst || need.expertise.includes(tag.code));
  const toggle = (code: string) =>
    onChange({
      expertise: need.expertise.includes(code)
        ? need.expertise.filter((one) => one !== code)
        : [...need.expertise, code],
    });
  return (
    <form className="need-form" onSubmit={(event) => event.preventDefault()} aria-label={t('looking')}>
      <fieldset>
        <legend>{t('expertise')}</legend>
        <div className="words tight">
          {shown.map((tag) => (
            <button
              key={tag.code}
              type="button"
              className="word"
              aria-pressed={need.expertise.includes(tag.code)}
              onClick={() => toggle(tag.code)}
            >
              {need.expertise.includes(tag.code) && <Icon name="check" />}
              {label(tag.code)}
            </button>
          ))}
        </div>
        {tags.length > shownFirst && (
          <button type="button" className="plain sm" aria-expanded={isLong} onClick={() => setIsLong(!isLong)}>
            {isLong ? t('lessExpertise') : t('moreExpertise', { count: tags.length })}
          </button>
        )}
      </fieldset>
      <AreaField area={need.area} onChange={(area) => onChange({ area })} />
      <div className="fld">
        <label className="lab" htmlFor="need-age">
          {t('age')}
        </label>
        <div className="row g2">
          <input
            id="need-age"
            className="inp age"
            inputMode="numeric"
            value={need.age ?? ''}
            onChange={(event) => {
              const text = event.target.value.trim();
              if (text === '') onChange({ age: undefined });
              else if (/^\d{1,3}$/.test(text) && Number(text) <= 150) onChange({ age: Number(text) });
            }}
          />
          <span>{t('ageUnit')}</span>
        </div>
      </div>
      <div>
        <Tick
          checked={need.hasCapacity}
          label={t('hasCapacity')}
          onChange={(hasCapacity) => onChange({ hasCapacity })}
        />
        <Tick checked={need.canReceive} label={t('canReceive')} onChange={(canReceive) => onChange({ canReceive })} />
      </div>
      {(isAsking(need) || need.canReceive) && (
        <button
          type="button"
          className="plain"
          onClick={() =>
            onChange({ expertise: [], area: undefined, age: undefined, hasCapacity: false, canReceive: false })
          }
        >
          {t('clear')}
        </button>
      )}
    </form>
  );
}

interface TickProps {
  checked: boolean;
  label: string;
  onChange: (checked: boolean) => void;
}

const Tick = ({ checked, label, onChange }: TickProps) => (
  <label className="tick">
    <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
    <span>{label}</span>
  </label>
);
