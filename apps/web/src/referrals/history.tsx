import { useTranslation } from 'react-i18next';
import { KaiText, type Urgency, monthDay, wholeDate } from '../components';
import { useExpertiseWord } from '../directory/organizations';
import { type Referral, type Step, useViews } from './referrals';
import { inside, labelsInside, phrases, sentences } from '../texts/joining';

/** What happened, in the words of both sides: one timeline. */
export function Timeline({ referral }: { referral: Referral }) {
  const { t } = useTranslation('referrals');
  const { t: shell } = useTranslation('shell');
  const word = useStepWord();
  const nameOf = ({ actorSide }: Step) =>
    actorSide === 'system' ? '' : ((actorSide === 'source' ? referral.source : referral.recipient)?.name ?? '');
  return (
    <section className="sec" aria-label={t('detail.timeline')}>
      <h2 className="h3">{t('detail.timeline')}</h2>
      <ol className="told">
        {referral.timeline.map((step) => (
          <li key={step.id}>
            <time className="sm mut nw" dateTime={step.occurredAt}>
              {wholeDate(shell, step.occurredAt)}
            </time>
            <div>
              <span>{word(step)}</span>{' '}
              <span className="sm mut">{phrases([step.actorName ?? '', nameOf(step)].filter(Boolean))}</span>
              {step.note && (
                <p>
                  <KaiText>{step.note}</KaiText>
                </p>
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** A step as a sentence. */
export function useStepWord() {
  const { t } = useTranslation('referrals');
  const { t: shell } = useTranslation('shell');
  const label = useExpertiseWord();
  const doneWord = useDoneWord();
  return (told: Step): string => {
    const { step, reason, detail } = told;
    const text = (key: string) => String(detail[key] ?? '');
    switch (step) {
      case 'consent':
        return t(`step.consent.${text('decision') as 'given' | 'partly' | 'refused'}`, {
          count: Number(detail['fields'] ?? 0),
        });
      case 'decline':
        return t('step.decline', { reason: reason ? inside(t(`act.declineReasons.${reason as 'other'}`)) : '' });
      case 'withdraw':
        return t('step.withdraw', { reason: reason ? inside(t(`act.withdrawReasons.${reason as 'other'}`)) : '' });
      case 'start':
        return t('step.start', { date: monthDay(shell, text('firstContactOn')) });
      case 'complete': {
        const services = labelsInside((detail['deliveredServices'] as string[] | undefined)?.map(label) ?? []);
        const outcome = inside(t(`act.outcomes.${text('outcome') as 'other'}`));
        return sentences([t('step.complete', { outcome }), t('step.delivered', { services })]);
      }
      case 'close':
        return t('step.close', { feedback: inside(t(`act.closeFeedbacks.${text('clientFeedback') as 'satisfied'}`)) });
      case 'create':
      case 'send':
      case 'receive':
      case 'accept':
        return t(`step.${step}`);
      default:
        return doneWord(told);
    }
  };
}

const reasonedSteps = {
  hold: 'hold.reasons',
  fail: 'fail.reasons',
  cancel: 'cancel.reasons',
  'propose-forward': 'forward.reasons',
  dispute: 'dispute.reasons',
  'mark-in-error': 'error.reasons',
  basis: 'basis.reason',
  'review-basis': 'basis.reviewed',
  'change-urgency': 'urgencyChange.reasons',
  'record-notice': 'notice.receivers',
} as const;

/** The steps beside the usual way; one this page does not know yet is named by its code. */
function useDoneWord() {
  const { t, i18n } = useTranslation('acts');
  const { t: shell } = useTranslation('shell');
  const { t: states } = useTranslation('states');
  const urgency = (code: unknown) => (typeof code === 'string' ? inside(states(`urgency.${code as Urgency}`)) : '');
  return ({ step, reason, detail }: Step): string => {
    if (!i18n.exists(`done.${step}`, { ns: 'acts' })) return step;
    const reasons = step in reasonedSteps ? t(reasonedSteps[step as 'hold'], { returnObjects: true }) : {};
    const word = (reasons as Record<string, string>)[reason ?? ''] ?? '';
    const until = detail['until'];
    return t(`done.${step as 'hold'}`, {
      reason: step === 'review-basis' ? word : inside(word),
      date: typeof until === 'string' ? monthDay(shell, until) : '',
      from: urgency(detail['from']),
      to: urgency(detail['to']),
    });
  };
}

/** 谁看过这份转介: the list the person may ask for. */
export function Views({ referral: { id, version } }: { referral: Pick<Referral, 'id' | 'version'> }) {
  const { t } = useTranslation('referrals');
  const { t: shell } = useTranslation('shell');
  const views = useViews(id, version);
  return (
    <section className="sec rule" aria-label={t('detail.views')}>
      <div className="row sp wrap">
        <h2 className="h3">{t('detail.views')}</h2>
        <span className="sm mut">{t('detail.viewsNote')}</span>
      </div>
      {views.data?.length === 0 && <p className="mut sm">{t('detail.viewsNone')}</p>}
      <ol className="told">
        {views.data?.map((view) => (
          <li key={view.id}>
            <time className="sm mut nw" dateTime={view.viewedAt}>
              {wholeDate(shell, view.viewedAt)}
            </time>
            <span>
              {phrases([
                view.viewerName,
                view.organizationName,
                inside(
                  view.seen === 'identity'
                    ? t('view.identity', { fields: labelsInside(view.fields.map((field) => t(`field.${field}`))) })
                    : t(`view.${view.seen}`),
                ),
              ])}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
