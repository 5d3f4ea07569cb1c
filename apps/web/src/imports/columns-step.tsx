import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState, Icon } from '../components';
import type { Import, Inspection } from './imports';
import { useMapAndLook } from './imports';
import { useImportWords } from './kind-words';

type Chosen = Record<string, string>;

/** Which column is what, with the first values of each in sight. Nothing is written by choosing. */
export function ColumnsStep({ job, inspection, onDone }: { job: Import; inspection: Inspection; onDone: () => void }) {
  const { t } = useTranslation('imports');
  const words = useImportWords();
  const [chosen, setChosen] = useState<Chosen>(() =>
    Object.fromEntries((job.mapping?.columns ?? []).map(({ field, column }) => [column, field])),
  );
  const [source, setSource] = useState(job.mapping?.source ?? '');
  const [remember, setRemember] = useState(true);
  const look = useMapAndLook();
  const fields = Object.values(chosen).filter(Boolean);
  const missing = job.fields.filter(({ code, required }) => required && !fields.includes(code));
  const twice = fields.find((field, index) => fields.indexOf(field) !== index);
  const [isTold, setIsTold] = useState(false);

  async function submit(event: SyntheticEvent) {
    event.preventDefault();
    setIsTold(true);
    if (missing.length > 0 || twice) return;
    const columns = Object.entries(chosen).flatMap(([column, field]) => (field ? [{ field, column }] : []));
    const options = source.trim() ? { source: source.trim() } : {};
    const looked = await look.send({ job, mapping: { columns, options, remember } });
    if (looked) onDone();
  }

  return (
    <form className="import-columns" aria-labelledby="columns" onSubmit={(event) => void submit(event)}>
      <h2 className="h2" id="columns">
        {t('columns.title')}
      </h2>
      <p className="mut">{job.mapping?.remembered ? t('columns.remembered') : t('columns.note')}</p>
      <ol className="columns">
        {inspection.header.map((column, index) => (
          <li key={column} className={chosen[column] ? 'used' : undefined}>
            <div>
              <span className="b">{column}</span>
              <FirstValues values={inspection.sample.map((row) => row[index] ?? '')} />
            </div>
            <label>
              <span className="unseen">{t('columns.asOf', { column })}</span>
              <select
                className="inp"
                value={chosen[column] ?? ''}
                onChange={({ target }) => setChosen({ ...chosen, [column]: target.value })}
              >
                <option value="">{t('columns.none')}</option>
                {job.fields.map(({ code }) => (
                  <option key={code} value={code}>
                    {words.field(code)}
                  </option>
                ))}
              </select>
            </label>
          </li>
        ))}
      </ol>
      <div className="fld">
        <label className="lab" htmlFor="import-source">
          {t('columns.sourceLabel')}
        </label>
        <input
          id="import-source"
          className="inp"
          maxLength={60}
          value={source}
          aria-describedby="import-source-help"
          onChange={({ target }) => setSource(target.value)}
        />
        <p className="help" id="import-source-help">
          {t('columns.sourceHelp')}
        </p>
      </div>
      <label className="import-check">
        <input type="checkbox" checked={remember} onChange={({ target }) => setRemember(target.checked)} />
        {t('columns.remember')}
      </label>
      <div role="alert">
        {isTold && missing.length > 0 && (
          <p className="wrong">
            <Icon name="info" />
            {t('columns.missing', { fields: missing.map(({ code }) => words.field(code)).join(' · ') })}
          </p>
        )}
        {isTold && twice && (
          <p className="wrong">
            <Icon name="info" />
            {t('columns.twice', { field: words.field(twice) })}
          </p>
        )}
      </div>
      {look.problem && <ErrorState inline hasTyped error={look.problem} />}
      <button type="submit" className="btn p" disabled={look.busy}>
        {t('columns.next')}
      </button>
    </form>
  );
}

function FirstValues({ values }: { values: readonly string[] }) {
  const { t } = useTranslation('imports');
  const shown = values.slice(0, 3);
  return (
    <ul className="first-values" aria-label={t('columns.values')}>
      {shown.map((value, index) => (
        <li key={index} className={value === '' ? 'dim' : undefined}>
          {value === '' ? t('columns.blank') : value.slice(0, 80)}
        </li>
      ))}
    </ul>
  );
}
