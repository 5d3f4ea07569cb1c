import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../components';
import { type Need, useDirectory, useOrganization } from '../directory/organizations';

interface PartnerFieldProps {
  id: string;
  label: string;
  partner: string | undefined;
  /** Only those who may be sent a referral. */
  canReceive?: boolean;
  kind?: Need['kind'];
  onChange: (id: string | undefined) => void;
}

/** One organisation of the directory, found by writing a part of its name. */
export function PartnerField({ id, label, partner, canReceive = false, kind, onChange }: PartnerFieldProps) {
  const { t } = useTranslation('worklist');
  return (
    <div className="fld">
      {partner ? (
        <>
          <span className="lab">{label}</span>
          <div className="chosen">
            <Icon name="check" />
            <span className="grow">
              <PartnerName id={partner} />
            </span>
            <button type="button" className="plain sm nw" onClick={() => onChange(undefined)}>
              {t('partner.other')}
            </button>
          </div>
        </>
      ) : (
        <Search {...{ id, label, canReceive, kind, onChange }} />
      )}
    </div>
  );
}

export function PartnerName({ id }: { id: string }) {
  const { data } = useOrganization(id);
  return <>{data?.name ?? '…'}</>;
}

function Search({ id, label, canReceive, kind, onChange }: Omit<PartnerFieldProps, 'partner'>) {
  const { t } = useTranslation('worklist');
  const [written, setWritten] = useState('');
  const words = useDeferredValue(written.trim());
  return (
    <>
      <label className="lab" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="inp"
        value={written}
        autoComplete="off"
        aria-describedby={`${id}-help`}
        onChange={(event) => setWritten(event.target.value)}
      />
      {words === '' ? (
        <p className="help" id={`${id}-help`}>
          {t('partner.help')}
        </p>
      ) : (
        <Found words={words} canReceive={canReceive} kind={kind} onChoose={onChange} />
      )}
    </>
  );
}

interface FoundProps {
  words: string;
  canReceive?: boolean;
  kind?: Need['kind'];
  onChoose: (id: string) => void;
}

function Found({ words, canReceive = false, kind, onChoose }: FoundProps) {
  const { t } = useTranslation('worklist');
  const found = useDirectory({ q: words, expertise: [], hasCapacity: false, canReceive, kind });
  const rows = found.data?.pages[0]?.items.slice(0, 8);
  return (
    <ul className="areas" aria-live="polite">
      {rows?.map(({ id, name }) => (
        <li key={id}>
          <button type="button" onClick={() => onChoose(id)}>
            {name}
          </button>
        </li>
      ))}
      {rows?.length === 0 && <li className="help">{t('partner.none')}</li>}
    </ul>
  );
}
