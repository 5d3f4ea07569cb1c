import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState, Icon } from '../components';
import { type Import, type Inspection, useMapAndLook } from './imports';

/** A foundation says which funder of the file it is; other funders' grants are not its own to record. */
export function FunderStep({ job, inspection }: { job: Import; inspection: Inspection }) {
  const { t } = useTranslation('imports');
  const [funderId, setFunderId] = useState(
    job.mapping?.funderId ?? (inspection.funders.length === 1 ? (inspection.funders[0]?.id ?? '') : ''),
  );
  const [isTold, setIsTold] = useState(false);
  const look = useMapAndLook();

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    setIsTold(true);
    if (funderId) void look.send({ job, mapping: { columns: [], options: { funderId } } });
  }

  return (
    <form className="import-columns" onSubmit={submit}>
      <fieldset>
        <legend className="h2">{t('columns.funder')}</legend>
        {inspection.funders.map(({ id, name, grants }) => (
          <label key={id} className="import-check">
            <input type="radio" name="funder" checked={funderId === id} onChange={() => setFunderId(id)} />
            <span>
              {name} <span className="sm mut">{t('columns.funderGrants', { count: grants })}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {isTold && !funderId && (
        <p className="wrong" role="alert">
          <Icon name="info" />
          {t('columns.funderMissing')}
        </p>
      )}
      {look.problem && <ErrorState inline hasTyped error={look.problem} />}
      <button type="submit" className="btn p" disabled={look.busy}>
        {t('columns.next')}
      </button>
    </form>
  );
}
