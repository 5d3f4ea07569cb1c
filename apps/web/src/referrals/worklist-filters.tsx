import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon, useReferralStateWord } from '../components';
import { Select, Ticks } from '../components/choices';
import { useExpertiseWord } from '../directory/organizations';
import { needCodes } from './need-codes';
import { PartnerField } from './partner-field';
import { type ListFilter, flags, isNarrowed, narrowings, statesOf, unfiltered, urgencies } from './worklist-filter';

interface FiltersProps {
  filter: ListFilter;
  onChange: (change: Partial<ListFilter>) => void;
}

const isPhone = () => matchMedia('(max-width: 767px)').matches;

/** Filters are words one presses; the rarer ones lie behind one more word, on a phone in a sheet. */
export function WorklistFilters({ filter, onChange }: FiltersProps) {
  const { t } = useTranslation('worklist');
  const [isOpen, setOpen] = useState(false);
  const count = narrowings(filter);
  return (
    <div className="filters" role="group" aria-label={t('filter.label')}>
      <div className="words">
        {[false, true].map((ended) => (
          <button
            key={String(ended)}
            type="button"
            className="word"
            aria-pressed={filter.ended === ended}
            onClick={() => onChange({ ended })}
          >
            {t(ended ? 'filter.ended' : 'filter.open')}
          </button>
        ))}
        <span className="between" />
        {flags
          .filter((flag) => !filter.ended || flag === 'mine')
          .map((flag) => (
            <button
              key={flag}
              type="button"
              className="word"
              aria-pressed={filter[flag]}
              onClick={() => onChange({ [flag]: !filter[flag] })}
            >
              {t(`filter.${flag}`)}
            </button>
          ))}
        <button type="button" className="word" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {count > 0 ? t('filter.moreSet', { count }) : t('filter.more')}
        </button>
        {isNarrowed(filter) && (
          <button type="button" className="plain sm" onClick={() => onChange(unfiltered(filter))}>
            {t('filter.clear')}
          </button>
        )}
      </div>
      {isOpen &&
        (isPhone() ? (
          <Sheet onDone={() => setOpen(false)}>
            <Fields filter={filter} onChange={onChange} />
          </Sheet>
        ) : (
          <div className="note fields">
            <Fields filter={filter} onChange={onChange} />
          </div>
        ))}
    </div>
  );
}

function Sheet({ children, onDone }: { children: ReactNode; onDone: () => void }) {
  const { t } = useTranslation('worklist');
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="bottom-sheet" aria-label={t('filter.more')} onClose={onDone}>
      <div className="fields">{children}</div>
      <button type="button" className="btn p" onClick={() => dialog.current?.close()}>
        {t('filter.show')}
      </button>
    </dialog>
  );
}

function Fields({ filter, onChange }: FiltersProps) {
  const { t } = useTranslation('worklist');
  const { t: states } = useTranslation('states');
  const label = useExpertiseWord();
  const stateWord = useReferralStateWord();
  const side = filter.box === 'in' ? 'target' : 'source';
  return (
    <>
      <Ticks
        legend={t('filter.states')}
        options={statesOf(filter).map((state) => ({ value: state, word: stateWord(state, side) }))}
        values={filter.states}
        onChange={(chosen) => onChange({ states: chosen })}
      />
      <div className="side-by-side">
        <Select
          id="filter-urgency"
          label={t('filter.urgency')}
          none={t('filter.all')}
          options={urgencies.map((value) => ({ value, word: states(`urgency.${value}`) }))}
          value={filter.urgency}
          onChange={(urgency) => onChange({ urgency })}
        />
        <Select
          id="filter-need"
          label={t('filter.need')}
          none={t('filter.all')}
          options={needCodes.map((value) => ({ value, word: label(value) }))}
          value={filter.need}
          onChange={(need) => onChange({ need })}
        />
        <Day id="filter-from" label={t('filter.from')} value={filter.from} onChange={(from) => onChange({ from })} />
        <Day
          id="filter-until"
          label={t('filter.until')}
          value={filter.until}
          onChange={(until) => onChange({ until })}
        />
      </div>
      <PartnerField
        id="filter-partner"
        label={t(`filter.partner.${filter.box}`)}
        partner={filter.partnerId}
        onChange={(partnerId) => onChange({ partnerId })}
      />
    </>
  );
}

interface DayProps {
  id: string;
  label: string;
  value: string | undefined;
  onChange: (day: string | undefined) => void;
}

const Day = ({ id, label, value, onChange }: DayProps) => (
  <div className="fld">
    <label className="lab" htmlFor={id}>
      {label}
    </label>
    <input
      id={id}
      type="date"
      className="inp"
      value={value ?? ''}
      onChange={(event) => onChange(event.target.value || undefined)}
    />
  </div>
);

/** What is filtered by, in words, each with its own way out; below the list's head, so that nobody wonders what is missing. */
export function FilteredBy({ filter, onChange }: FiltersProps) {
  const { t } = useTranslation('worklist');
  const stateWord = useReferralStateWord();
  const side = filter.box === 'in' ? 'target' : 'source';
  if (filter.states.length === 0) return null;
  return (
    <ul className="words tight filtered">
      {filter.states.map((state) => (
        <li key={state}>
          <button
            type="button"
            className="word"
            aria-label={t('filter.drop', { what: stateWord(state, side) })}
            onClick={() => onChange({ states: filter.states.filter((one) => one !== state) })}
          >
            {stateWord(state, side)}
            <Icon name="no" />
          </button>
        </li>
      ))}
    </ul>
  );
}
