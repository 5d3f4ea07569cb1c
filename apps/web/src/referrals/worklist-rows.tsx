import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DueText, StateMark, UrgencyMark, referralState } from '../components';
import type { ReferralItem } from './referrals';
import { useReferralTitle } from './words';

interface WorklistRowsProps {
  rows: readonly ReferralItem[];
  list: RefObject<HTMLOListElement | null>;
  /** What may be chosen for doing several at once. */
  isChoosable: (row: ReferralItem) => boolean;
  chosen: ReadonlySet<string>;
  onChoose: (id: string) => void;
}

/** Ruled rows by date; the first one in one's own hands is washed in apricot, as on the home page. */
export function WorklistRows({ rows, list, isChoosable, chosen, onChoose }: WorklistRowsProps) {
  const { t } = useTranslation('referrals');
  const { t: words } = useTranslation('worklist');
  const title = useReferralTitle();
  return (
    <ol ref={list} className="lst worklist" aria-label={t('title')}>
      {rows.map((row, index) => (
        <li key={row.id} className={index === 0 && row.hands === 'mine' ? 'first' : undefined}>
          <div className="row g2">
            {isChoosable(row) && (
              <label className="pick">
                <input
                  type="checkbox"
                  checked={chosen.has(row.id)}
                  aria-label={words('bulk.choose', { number: row.number })}
                  onChange={() => onChoose(row.id)}
                />
              </label>
            )}
            {row.hands === 'nobody' ? (
              <DueText isEvent value={row.updatedAt} />
            ) : (
              <DueText value={row.clock?.dueAt} workingDaysLeft={row.clock?.workingDaysLeft} />
            )}
          </div>
          <div>
            <Link className="t" to={`/referrals/${row.id}`} data-row={row.id}>
              {title(row)}
            </Link>
            <div className="under">
              <UrgencyMark urgency={row.urgency} />
              <span className="nw">{row.number}</span>
              <span>{row.counterpart?.name ?? t('list.noRecipient')}</span>
              {row.deletion && !row.deletion.attestedAt && <span className="tag">{t('list.deletion')}</span>}
              {row.personCode && <span className="nw">{t('list.person', { code: row.personCode })}</span>}
            </div>
          </div>
          <div className="end">
            <StateMark state={referralState(row.status, row.businessStatus)} side={row.side} hands={row.hands} />
          </div>
        </li>
      ))}
    </ol>
  );
}
