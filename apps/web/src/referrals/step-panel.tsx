import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { wholeDate } from '../components';
import { NoticeStep, ReviewBasisStep } from './basis-steps';
import { CompleteForm, CompleteStep, FailForm } from './complete-step';
import { DraftStep } from './draft-step';
import { MoreActs } from './more-acts';
import {
  AlsoForm,
  CancelForm,
  ConvertForm,
  DisputeForm,
  ErrorForm,
  ExtendForm,
  type FormProps,
  ForwardForm,
  HoldForm,
  MarkForm,
  SplitForm,
  WithdrawForm,
} from './more-forms';
import { HandOver } from '../referral-links/link-panel';
import type { ActName, Referral } from './referrals';
import { UrgencyForm } from './urgency-form';
import { AnotherStep, CloseStep, ForwardStep, ProvideStep } from './source-steps';
import {
  AskForm,
  AttestStep,
  ConditionalAccept,
  DecideStep,
  DeclineForm,
  ReceiveStep,
  ResumeStep,
  StartStep,
  type StepProps,
  UnreachableStep,
} from './target-steps';

interface Panel {
  /** What has to be allowed for this to be the next step. */
  action: string;
  /** Further conditions on where the referral stands. */
  when?: (referral: Referral) => boolean;
  Step: (props: StepProps) => ReactNode;
  /** Acts that already have a place in this panel. */
  shows: readonly ActName[];
}

const isMine = ({ hands }: Referral) => hands === 'mine' || hands === 'both';

/** The one next step, the most pressing first: a right that was taken without consent, then data that must go, then the work. */
const panels: readonly Panel[] = [
  { action: 'review-basis', Step: ReviewBasisStep, shows: ['review-basis'] },
  { action: 'attest-deletion', Step: AttestStep, shows: ['attest-deletion'] },
  { action: 'receive', Step: ReceiveStep, shows: ['receive', 'accept', 'decline'] },
  { action: 'provide-information', Step: ProvideStep, shows: ['provide-information'] },
  { action: 'approve-forward', Step: ForwardStep, shows: ['refuse-forward'] },
  {
    action: 'accept',
    when: ({ businessStatus }) => businessStatus !== 'info-requested' && businessStatus !== 'forward-proposed',
    Step: DecideStep,
    shows: ['accept', 'ask-information', 'decline'],
  },
  { action: 'start', Step: StartStep, shows: ['start'] },
  {
    action: 'clear-mark',
    when: ({ status, businessStatus }) => status === 'in-progress' && businessStatus === 'client-unreachable',
    Step: UnreachableStep,
    shows: ['clear-mark', 'fail'],
  },
  { action: 'resume', Step: ResumeStep, shows: ['resume'] },
  { action: 'complete', Step: CompleteStep, shows: ['complete'] },
  { action: 'close', Step: CloseStep, shows: ['close', 'dispute'] },
  { action: 'choose-another', when: isMine, Step: AnotherStep, shows: ['another'] },
  { action: 'record-notice', when: (referral) => !isMine(referral), Step: NoticeStep, shows: ['record-notice'] },
];

type Form = (props: FormProps) => ReactNode;

/** What may be opened from 更多 or beside the next step, in the order it is offered. */
const forms: Partial<Record<ActName, Form>> = {
  accept: ConditionalAccept,
  'ask-information': AskForm,
  decline: DeclineForm,
  complete: CompleteForm,
  'mark-unreachable': (props) => <MarkForm name="mark-unreachable" {...props} />,
  waitlist: (props) => <MarkForm name="waitlist" {...props} />,
  'assess-first': (props) => <MarkForm name="assess-first" {...props} />,
  'clear-mark': (props) => <MarkForm name="clear-mark" {...props} />,
  hold: HoldForm,
  'propose-forward': ForwardForm,
  fail: FailForm,
  extend: ExtendForm,
  'change-urgency': UrgencyForm,
  also: AlsoForm,
  split: SplitForm,
  convert: ConvertForm,
  dispute: DisputeForm,
  withdraw: WithdrawForm,
  cancel: CancelForm,
  'mark-in-error': ErrorForm,
};

/** One next step, only for whose turn it is; everybody else reads in whose hands it is. Whatever else may be done is under 更多. */
export function StepPanel({ referral }: { referral: Referral }) {
  const [opened, setOpened] = useState<ActName>();
  const may = (action: string) => referral.allowedActions.includes(action);
  const close = () => setOpened(undefined);
  const Form = opened && may(opened) ? forms[opened] : undefined;
  if (Form) return <Form referral={referral} onCancel={close} />;
  const panel = panels.find(({ action, when }) => may(action) && (when?.(referral) ?? true));
  const more = (Object.keys(forms) as ActName[]).filter(
    (name) => may(name) && !panel?.shows.includes(name) && (name !== 'ask-information' || referral.infoRoundsLeft > 0),
  );
  if (referral.status === 'draft')
    return (
      <>
        <DraftStep referral={referral} />
        <MoreActs more={more} onOpen={setOpened} />
      </>
    );
  if (panel) return <panel.Step referral={referral} more={more} onOpen={setOpened} />;
  return <Waiting referral={referral} more={more} onOpen={setOpened} />;
}

function Waiting({ referral, more, onOpen }: StepProps) {
  const { t } = useTranslation('referrals');
  const { t: shell } = useTranslation('shell');
  const { hands, side, source, recipient, clock, status, businessStatus, deletion } = referral;
  const waits = t('hands.waitDo', { returnObjects: true });
  const key = deletion && !deletion.attestedAt ? 'consent-paused' : (businessStatus ?? status);
  const holder = (hands === 'theirs') === (side === 'source') ? recipient : source;
  return (
    <section className="note">
      <h2 className="h3">
        {hands === 'nobody'
          ? t('hands.nobody')
          : hands === 'both'
            ? t('hands.both')
            : t('hands.target', { name: holder?.name ?? '' })}
      </h2>
      {hands !== 'nobody' && (
        <p className="mut">
          {hands === 'mine' ? t('hands.caseTeam') : key in waits ? waits[key as keyof typeof waits] : waits.other}
          {clock && ` ${t('hands.until', { when: wholeDate(shell, clock.dueAt) })}`}
        </p>
      )}
      <HandOver referral={referral} />
      <MoreActs more={more} onOpen={onOpen} />
    </section>
  );
}
