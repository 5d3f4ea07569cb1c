import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NextStep, wholeDate } from '../components';
import { Choice } from '../components/choices';
import { Day, Note, Reason, Refused, SendRow, chinaToday, keysOf, useAct, withNote } from './act-parts';
import { MoreActs } from './more-acts';
import type { Acts } from './referrals';
import { useStepWritten } from './step-drafts';
import type { StepProps } from './target-steps';

/** What went out without consent is looked at by a supervisor who did not send it (R-AC-03). */
export function ReviewBasisStep({ referral, more, onOpen }: StepProps) {
  const { t } = useTranslation('acts');
  const { t: shell } = useTranslation('shell');
  const review = useAct('review-basis', referral);
  const { written } = useStepWritten('review-basis');
  const [verdict, setVerdict] = useState<Acts['review-basis']['review']>();
  const reviews = t('basis.reviews', { returnObjects: true });
  const { basisReviewDueAt, basisReason } = referral;
  return (
    <NextStep
      title={t('basis.review')}
      note={basisReviewDueAt ? t('basis.reviewBy', { when: wholeDate(shell, basisReviewDueAt) }) : undefined}
    >
      <p>{t(`basis.kind.${referral.legalBasis}`)}</p>
      {basisReason && <p>{t(`basis.reason.${basisReason}`)}</p>}
      <Refused problem={review.problem} />
      <Choice
        legend={t('basis.verdict')}
        name="basis-review"
        options={keysOf(reviews).map((value) => ({ value, word: reviews[value] }))}
        value={verdict}
        onChange={setVerdict}
      />
      <Note name="review-basis" isNeeded={verdict === 'not-upheld'} />
      <SendRow
        busy={review.busy}
        isReady={Boolean(verdict)}
        word={t('basis.reviewButton')}
        onSend={() => verdict && void review.send({ review: verdict, ...withNote(written.note) })}
      />
      <MoreActs more={more} onOpen={onOpen} />
    </NextStep>
  );
}

/** The person is told afterwards, or it stands in writing why not. */
export function NoticeStep({ referral, more, onOpen }: StepProps) {
  const { t } = useTranslation('acts');
  const notice = useAct('record-notice', referral);
  const { written } = useStepWritten('record-notice');
  const on = written.on ?? chinaToday();
  return (
    <NextStep title={t('notice.title')} note={t('notice.note')}>
      <Refused problem={notice.problem} />
      <Reason
        name="record-notice"
        legend={t('notice.receiver')}
        words={t('notice.receivers', { returnObjects: true })}
      />
      <Day name="record-notice" label={t('notice.on')} initial={chinaToday()} max={chinaToday()} />
      <Note name="record-notice" isNeeded={written.reason === 'withheld'} />
      <SendRow
        busy={notice.busy}
        isReady={Boolean(written.reason) && on !== '' && (written.reason !== 'withheld' || written.note.trim() !== '')}
        word={t('notice.button')}
        onSend={() =>
          void notice.send({
            givenOn: on,
            receiver: written.reason as Acts['record-notice']['receiver'],
            ...withNote(written.note),
          })
        }
      />
      <MoreActs more={more} onOpen={onOpen} />
    </NextStep>
  );
}
