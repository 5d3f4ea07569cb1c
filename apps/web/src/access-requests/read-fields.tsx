import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../api';
import { ErrorState, Icon, wholeDate } from '../components';
import { type AccessField, accessKey, emergencyKey, readField, useAccessProblem } from './access';

interface ReadFieldsProps {
  path: '/api/access-requests' | '/api/emergency-views';
  id: string;
  fields: readonly AccessField[];
}

/** One press, one field, one line in the record; the reader's name and the time lie over what is shown (R-MK-03). */
export function ReadFields({ path, id, fields }: ReadFieldsProps) {
  const { t } = useTranslation('access-requests');
  const { t: shell } = useTranslation('shell');
  const explain = useAccessProblem();
  const [seen, setSeen] = useState<Partial<Record<AccessField, string>>>({});
  const [mark, setMark] = useState('');
  const read = useCommand({
    run: (field: AccessField) => readField(path, id, field),
    changes: [[...accessKey, 'list'], emergencyKey],
    onDone: ({ value, watermark }, field) => {
      setSeen((before) => ({ ...before, [field]: value ?? '' }));
      setMark(`${watermark.name} ${wholeDate(shell, watermark.at)}`);
    },
    // What was shown goes when the right to see it is over.
    onRefused: ({ status }) => status !== 0 && setSeen({}),
  });
  return (
    <section className="access-read" aria-labelledby="read-title">
      <h2 className="h2" id="read-title">
        {t('read.title')}
      </h2>
      <p className="mut">{t('read.lead')}</p>
      <dl className="facts">
        {fields.map((field) => (
          <div key={field}>
            <dt>{t(`field.${field}`)}</dt>
            <dd>
              {field in seen ? (
                <span className="wraps">{seen[field] || t('read.none')}</span>
              ) : (
                <button type="button" className="btn s" disabled={read.busy} onClick={() => void read.send(field)}>
                  <Icon name="eye" />
                  {t('read.show', { field: t(`field.${field}`) })}
                </button>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {mark && (
        <div className="access-watermark" aria-hidden="true">
          {Array.from({ length: 24 }, (_, index) => (
            <span key={index}>{mark}</span>
          ))}
        </div>
      )}
      {read.problem && <ErrorState inline error={read.problem} fact={explain(read.problem)} />}
    </section>
  );
}
