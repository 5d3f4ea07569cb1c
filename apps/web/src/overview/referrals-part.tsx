import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DueText, RuledRows, UrgencyMark } from '../components';
import { useExpertiseWord } from '../directory/organizations';
import { spaced } from '../directory/capacity-text';
import { useClockWord, useLateWord } from './clock-word';
import type { OverviewRow } from './overview';

type Part = 'unacknowledged' | 'ours' | 'theirs' | 'basisReviews';

/** Where the whole list of a part is; a review has none. */
const lists: Partial<Record<Part, string>> = {
  unacknowledged: '/referrals?box=in&status=requested',
  ours: '/referrals?box=in&overdue=',
  theirs: '/referrals?box=out&overdue=',
};

interface ReferralsPartProps {
  part: Part;
  total: number;
  rows: readonly OverviewRow[];
}

/** One list of the overview: each row with one next step. */
export function ReferralsPart({ part, total, rows }: ReferralsPartProps) {
  const { t } = useTranslation('overview');
  const need = useExpertiseWord();
  const clock = useClockWord();
  const late = useLateWord();
  const id = useId();
  const list = lists[part];
  return (
    <section aria-labelledby={id}>
      <div className="row sp wrap g2">
        <h2 className="h2" id={id}>
          {t(`part.${part}`)}
        </h2>
        {total > rows.length && list && <Link to={list}>{t('all', { count: total })}</Link>}
      </div>
      {rows.length === 0 && part !== 'basisReviews' && <p className="mut">{t(`none.${part}`)}</p>}
      {rows.length > 0 && (
        <RuledRows
          label={t(`part.${part}`)}
          rows={rows.map((row) => ({
            id: row.id,
            start: <DueText value={row.dueAt} note={row.overdue ? late(row.workingDaysLate) : undefined} />,
            title: need(row.needCode),
            to: `/referrals/${row.id}`,
            under: (
              <>
                <UrgencyMark urgency={row.urgency} />
                <span className="nw">{row.number}</span>
                {row.counterpart && <span>{row.counterpart.name}</span>}
                {row.clock && <span>{clock(row.clock)}</span>}
              </>
            ),
            end: <RowStep part={part} row={row} />,
          }))}
        />
      )}
    </section>
  );
}

/** With the other side nobody but the telephone helps; the rest is done on the referral's own page. */
function RowStep({ part, row }: { part: Part; row: OverviewRow }) {
  const { t } = useTranslation('overview');
  const phone = row.counterpart?.phone;
  if (part === 'theirs' && phone)
    return (
      <a className="btn" href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`}>
        {t('call', { phone: spaced(phone) })}
      </a>
    );
  return (
    <Link className="btn" to={`/referrals/${row.id}`}>
      {t(`step.${part}`)}
    </Link>
  );
}
