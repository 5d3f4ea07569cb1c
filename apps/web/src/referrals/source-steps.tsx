import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { KaiText, NextStep } from '../components';
import { ActClock, Note, Reason, Refused, SaidAt, SendRow, useAct, withNote } from './act-parts';
import { useStepWord } from './history';
import { MoreActs } from './more-acts';
import type { Acts } from './referrals';
import { useStepWritten } from './step-drafts';
import type { StepProps } from './target-steps';

/** The recipient asked; the decision waits, with the time that was left, until the answer is there. */
export function ProvideStep({ referral, more, onOpen }: StepProps) {
  const { t } = useTranslation('acts');
  const provide = useAct('provide-information', referral);
  const { written } = useStepWritten('provide-information');
  return (
    <NextStep title={t('provide.title')} note={t('provide.note')}>
      {referral.question && (
        <p>
          <KaiText>{referral.question}</KaiText>
        </p>
      )}
      <Refused problem={provide.problem} />
      <Note name="provide-information" label={t('provide.answer')} help={t('provide.answerHelp')} />
      <SendRow
        busy={provide.busy}
        isReady={written.note.trim() !== ''}
        word={t('provide.button')}
        onSend={() => void provide.send({ answer: written.note.trim() })}
      />
      <MoreActs more={more} onOpen={onOpen} />
    </NextStep>
  );
}

/** T16: nobody is passed on without who referred them, and never without asking the person anew. */
export function ForwardStep({ referral, more, onOpen }: StepProps) {
  const { t } = useTranslation('acts');
  const navigate = useNavigate();
  const toDraft = ({ id }: { id: string }) => id !== referral.id && void navigate(`/referrals/${id}/consent`);
  const approve = useAct('approve-forward', referral, toDraft);
  const refuse = useAct('refuse-forward', referral);
  const reasons = t('forward.reasons', { returnObjects: true });
  const { statusReason, forwardTo } = referral;
  const busy = approve.busy || refuse.busy;
  return (
    <NextStep title={t('forward.decide', { name: forwardTo?.name ?? '' })} note={t('forward.decideNote')}>
      {statusReason && statusReason in reasons && <p>{reasons[statusReason as keyof typeof reasons]}</p>}
      <SaidAt step="propose-forward" referral={referral} />
      <Refused problem={approve.problem ?? refuse.problem} />
      <SendRow busy={busy} word={t('forward.approve')} onSend={() => void approve.send({})} />
      <div className="pair">
        <button type="button" className="btn" disabled={busy} onClick={() => void approve.send({ keep: true })}>
          {t('forward.approveBoth')}
        </button>
        <button type="button" className="btn" disabled={busy} onClick={() => void refuse.send({})}>
          {t('forward.refuse')}
        </button>
      </div>
      <MoreActs more={more} onOpen={onOpen} />
    </NextStep>
  );
}

export function CloseStep({ referral, more, onOpen }: StepProps) {
  const { t } = useTranslation('referrals');
  const { t: acts } = useTranslation('acts');
  const close = useAct('close', referral);
  const { written } = useStepWritten('close');
  const stepWord = useStepWord();
  const result = referral.timeline.filter(({ step }) => step === 'complete').at(-1);
  const doubt = referral.timeline.filter(({ step }) => step === 'dispute').at(-1);
  return (
    <NextStep title={t('act.close')} clock={<ActClock clock={referral.clock} />} note={t('act.closeNote')}>
      {result && (
        <div>
          <p>{stepWord(result)}</p>
          {result.note && <KaiText>{result.note}</KaiText>}
        </div>
      )}
      {referral.businessStatus === 'outcome-disputed' && doubt?.note && (
        <div>
          <p>{stepWord(doubt)}</p>
          <KaiText>{doubt.note}</KaiText>
        </div>
      )}
      <Refused problem={close.problem} />
      <Reason name="close" legend={t('act.closeFeedback')} words={t('act.closeFeedbacks', { returnObjects: true })} />
      <Note name="close" />
      <SendRow
        busy={close.busy}
        isReady={Boolean(written.reason)}
        word={t('act.closeButton')}
        onSend={() =>
          void close.send({
            clientFeedback: written.reason as Acts['close']['clientFeedback'],
            ...withNote(written.note),
          })
        }
      />
      {referral.allowedActions.includes('dispute') && (
        <button type="button" className="btn" onClick={() => onOpen('dispute')}>
          {acts('dispute.open')}
        </button>
      )}
      <MoreActs more={more} onOpen={onOpen} />
    </NextStep>
  );
}

/** After an end: what its reason suggests, and the way to another partner where there is one (R-PI-04). */
export function AnotherStep({ referral, more, onOpen }: StepProps) {
  const { t } = useTranslation('referrals');
  const { t: acts } = useTranslation('acts');
  const navigate = useNavigate();
  const another = useAct('another', referral, ({ id }) => void navigate(`/referrals/${id}/partner`));
  const { nextMatches, handBack } = referral;
  const offers = nextMatches?.offer ?? true;
  return (
    <NextStep
      title={offers ? t('act.another') : acts('after.noneTitle')}
      note={offers ? t('act.anotherNote') : acts('after.noneNote')}
    >
      {nextMatches && <p>{acts(`after.advice.${nextMatches.advice}`)}</p>}
      {handBack && (
        <div>
          <p className="sm mut">{acts('fail.handBack')}</p>
          <p>
            <KaiText>{handBack}</KaiText>
          </p>
        </div>
      )}
      <Refused problem={another.problem} />
      <button
        type="button"
        className={offers ? 'btn p' : 'btn'}
        disabled={another.busy}
        onClick={() => void another.send({})}
      >
        {offers ? t('act.anotherButton') : acts('after.anyway')}
      </button>
      <MoreActs more={more} onOpen={onOpen} />
    </NextStep>
  );
}
