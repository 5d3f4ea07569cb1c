import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { KaiText, StateMark, monthDay, referralState, wholeDate } from '../components';
import type { Referral } from './referrals';

/** What was agreed on accepting: both sides read it from then on. */
export function Conditions({ referral: { conditions, recipient } }: { referral: Referral }) {
  const { t } = useTranslation('acts');
  if (!conditions) return null;
  return (
    <section className="sec rule">
      <h2 className="h3">{t('conditions')}</h2>
      <p className="sm mut">{t('conditionsOf', { name: recipient?.name ?? '' })}</p>
      <p>
        <KaiText>{conditions}</KaiText>
      </p>
    </section>
  );
}

/** Why it ended, where the machine itself ended it; a clock that stands still. */
export function EndReason({ referral: { statusReason, pausedClock } }: { referral: Referral }) {
  const { t } = useTranslation('acts');
  const ends = t('end', { returnObjects: true });
  const end = statusReason && statusReason in ends ? ends[statusReason as keyof typeof ends] : null;
  const left = pausedClock?.workingDaysLeft;
  if (!end && typeof left !== 'number') return null;
  return <p className="sm mut aside-block">{end ?? t('pausedClock', { count: left ?? 0 })}</p>;
}

/** Of a consent that was taken back: whether the recipient has said that what it held is gone. Its own panel tells the recipient. */
export function DeletionNote({ referral: { deletion, side } }: { referral: Referral }) {
  const { t } = useTranslation('acts');
  const { t: shell } = useTranslation('shell');
  if (!deletion || side !== 'source') return null;
  const { attestedAt, overdue, dueAt } = deletion;
  const what = attestedAt ? 'attest.done' : overdue ? 'attest.late' : 'attest.asked';
  return <p className="sm mut aside-block">{t(what, { when: wholeDate(shell, attestedAt ?? dueAt) })}</p>;
}

/** Passed on by law and not by consent: on what ground, who looked at it, whether the person knows. */
export function LegalBasisNote({ referral }: { referral: Referral }) {
  const { t } = useTranslation('acts');
  const { t: shell } = useTranslation('shell');
  const { legalBasis, basisReason, basisReview, basisReviewDueAt, noticeGivenOn, side, status } = referral;
  if (legalBasis === 'consent') return null;
  const isSent = side === 'source' && status !== 'draft';
  return (
    <section className="note">
      <h2 className="h3">{t('basis.title')}</h2>
      <p>
        {t(`basis.kind.${legalBasis}`)}
        {basisReason && (
          <>
            <br />
            {t(`basis.reason.${basisReason}`)}
          </>
        )}
      </p>
      {isSent && (
        <ul className="sm mut">
          {basisReview ? (
            <li>{t(`basis.reviewed.${basisReview}`)}</li>
          ) : (
            basisReviewDueAt && <li>{t('basis.notReviewed', { when: wholeDate(shell, basisReviewDueAt) })}</li>
          )}
          <li>{noticeGivenOn ? t('basis.notice', { date: monthDay(shell, noticeGivenOn) }) : t('basis.noNotice')}</li>
        </ul>
      )}
    </section>
  );
}

/** Parent, children, siblings, what came before and after: only what this reader may open. */
export function Related({ referral: { related, side } }: { referral: Referral }) {
  const { t } = useTranslation('acts');
  if (related.length === 0) return null;
  return (
    <section className="aside-block">
      <h2 className="h3">{t('related.title')}</h2>
      <ul className="related">
        {related.map(({ id, number, kinship, recipientName, status, businessStatus }) => (
          <li key={id}>
            <span className="sm mut">{t(`related.kinship.${kinship}`)}</span>
            <div className="row sp wrap g2">
              <Link to={`/referrals/${id}`}>{number}</Link>
              <StateMark state={referralState(status, businessStatus)} side={side} />
            </div>
            <span className="sm">{recipientName ?? t('related.noRecipient')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
