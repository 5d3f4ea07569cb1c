import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type Schema, answer, client, commandHeaders, useCommand } from '../api';
import { ErrorState } from '../components';
import type { ReferralItem } from './referrals';

type Result = Schema<'AcknowledgementDto'>;
type Asked = Schema<'AcknowledgeReferralsDto'>;

/** So many the server takes at once. */
export const mostAtOnce = 50;

interface BulkBarProps {
  /** All rows of the list that may be signed for. */
  choosable: readonly ReferralItem[];
  chosen: ReadonlySet<string>;
  onChoose: (ids: readonly string[]) => void;
}

/** 签收 for several: each has its own answer, and what became of it is said by number. */
export function BulkBar({ choosable, chosen, onChoose }: BulkBarProps) {
  const { t } = useTranslation('worklist');
  const [results, setResults] = useState<(Result & { number: string })[]>();
  const rows = choosable.filter(({ id }) => chosen.has(id)).slice(0, mostAtOnce);
  const sign = useCommand<Asked, Schema<'AcknowledgementsDto'>>({
    run: (body, { key }) =>
      answer(
        client.POST('/api/referrals/acknowledge', {
          params: { header: commandHeaders({ key }) as { 'Idempotency-Key': string } },
          body,
        }),
      ),
    changes: [['referral']],
    onDone: (done, asked) => {
      const numberOf = new Map(rows.map(({ id, number }) => [id, number]));
      setResults(done.results.map((result) => ({ ...result, number: numberOf.get(result.id) ?? '' })));
      onChoose([...chosen].filter((id) => !asked.referrals.some((one) => one.id === id)));
    },
  });
  return (
    <div className="bulk">
      {choosable.length > 1 && (
        <div className="row wrap g3">
          <button
            type="button"
            className="plain sm"
            onClick={() => onChoose(rows.length < choosable.length ? choosable.map(({ id }) => id) : [])}
          >
            {t(rows.length < choosable.length ? 'bulk.all' : 'bulk.none')}
          </button>
          {rows.length > 0 && (
            <button
              type="button"
              className="btn"
              disabled={sign.busy}
              onClick={() => void sign.send({ referrals: rows.map(({ id, version }) => ({ id, version })) })}
            >
              {t('bulk.sign', { count: rows.length })}
            </button>
          )}
        </div>
      )}
      <p className="unseen" role="status">
        {rows.length > 0 ? t('bulk.chosen', { count: rows.length }) : ''}
      </p>
      {sign.problem && <ErrorState inline error={sign.problem} />}
      {results && <Results results={results} />}
    </div>
  );
}

function Results({ results }: { results: readonly (Result & { number: string })[] }) {
  const { t } = useTranslation('worklist');
  const codes = t('bulk.codes', { returnObjects: true });
  const refused = results.flatMap(({ id, number, code }) => (code === null ? [] : [{ id, number, code }]));
  return (
    <div className="note" role="status">
      <p>{t('bulk.done', { count: results.length - refused.length })}</p>
      {refused.length > 0 && (
        <ul>
          {refused.map(({ id, number, code }) => (
            <li key={id}>
              <Link to={`/referrals/${id}`}>{number}</Link>{' '}
              {code in codes ? codes[code as keyof typeof codes] : t('bulk.refused')}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
