import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState, Facts, KaiText, LoadingState, monthDay } from '../components';
import { WithDraft } from '../drafts/with-draft';
import type { Referral } from '../referrals/referrals';
import { namesOf } from '../referrals/words';
import { labelsListed, phrases } from '../texts/joining';
import { ClosedWords } from './closed-words';
import { FollowUpForm, type WrittenFollowUp } from './follow-up-form';
import { type FollowUp, useFollowUps } from './words-api';
import { saidBy } from './side-words';

/** T4: how it went on after acceptance, the latest first, and when somebody asks next. */
export function FollowUps({ referral }: { referral: Referral }) {
  const { t } = useTranslation('referral-words');
  const { t: shell } = useTranslation('shell');
  const { data, error, refetch } = useFollowUps(referral.id);
  const [isRecording, setRecording] = useState(location.hash === '#follow-up');
  if (error && !data) return <ErrorState inline error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState />;
  const { items, mayRecord, nextOn, proposedNextOn } = data;
  if (items.length === 0 && !mayRecord) return null;
  return (
    <section className="sec rule" aria-labelledby="follow-ups-title" id="follow-up">
      <div className="row sp wrap g2">
        <h2 className="h3" id="follow-ups-title">
          {t('followUp.title')}
        </h2>
        {mayRecord && !isRecording && (
          <button type="button" className="btn" onClick={() => setRecording(true)}>
            {t('followUp.record')}
          </button>
        )}
      </div>
      <p className="mut">{nextOn ? t('followUp.next', { date: monthDay(shell, nextOn) }) : t('followUp.noNext')}</p>
      {isRecording && mayRecord && (
        <WithDraft<WrittenFollowUp> kind="follow-up" part="follow-up">
          {(draft) => (
            <FollowUpForm
              referralId={referral.id}
              names={namesOf(referral)}
              proposedNextOn={proposedNextOn}
              draft={draft}
              onEnd={() => setRecording(false)}
            />
          )}
        </WithDraft>
      )}
      {items.map((one) => (
        <Recorded key={one.id} followUp={one} referral={referral} />
      ))}
    </section>
  );
}

const wordFields = ['ownWords', 'progress', 'newRisk', 'askBack', 'lesson'] as const;

function Recorded({ followUp, referral }: { followUp: FollowUp; referral: Referral }) {
  const { t } = useTranslation('referral-words');
  const { t: shell } = useTranslation('shell');
  const { onDate, channel, withWhom, isLate, serviceStarted, endReason, satisfaction, afterLeaving } = followUp;
  const facts = [
    serviceStarted !== null && {
      label: t('followUp.started'),
      value: t(serviceStarted ? 'followUp.startedYes' : 'followUp.startedNo'),
    },
    endReason && { label: t('followUp.endReason'), value: t(`followUp.endReasons.${endReason}`) },
    satisfaction && { label: t('followUp.satisfaction'), value: t(`followUp.satisfactions.${satisfaction}`) },
    afterLeaving.length > 0 && {
      label: t('followUp.afterLeaving'),
      value: labelsListed(afterLeaving.map((step) => t(`followUp.leavingSteps.${step}`))),
    },
    ...wordFields.map(
      (field) => followUp[field] && { label: t(`followUp.${field}`), value: <KaiText>{followUp[field]}</KaiText> },
    ),
  ].filter((fact) => typeof fact === 'object' && fact !== null);
  return (
    <article className="followed">
      <p className="b">
        {phrases([
          monthDay(shell, onDate),
          t(`followUp.channels.${channel}`),
          labelsListed(withWhom.map((one) => t(`followUp.partners.${one}`))),
        ])}
      </p>
      <p className="sm mut">
        {saidBy(referral, followUp)} {isLate && t('followUp.late')}
      </p>
      <ClosedWords reason={followUp.closedReason} />
      {facts.length > 0 && <Facts rows={facts} />}
    </article>
  );
}
