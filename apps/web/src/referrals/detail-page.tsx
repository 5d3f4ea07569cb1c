import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import {
  ErrorState,
  Icon,
  LoadingState,
  PageHead,
  Reasons,
  StateMark,
  UrgencyMark,
  monthDay,
  referralState,
  wholeDate,
} from '../components';
import { spaced } from '../directory/capacity-text';
import { useReasonWords } from '../directory/reason-words';
import { DraftStep } from './draft-step';
import { AskFacts, PersonFacts } from './field-rows';
import { GrantChoice } from './grant-choice';
import { Timeline, Views } from './history';
import { AnotherStep, CloseStep, CompleteStep, DecideStep, ReceiveStep, StartStep, Withdraw } from './next-act';
import { OvertakenAbove } from './overtaken';
import { ReferralTrack } from './referral-track';
import { type Referral, useReferral } from './referrals';
import { useReferralTitle } from './words';
import './referrals.css';

export default function DetailPage() {
  const { t } = useTranslation('referrals');
  const { id = '' } = useParams();
  const { data: referral, error, refetch } = useReferral(id);
  if (error && !referral) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!referral) return <LoadingState what={t('one')} />;
  return <Detail referral={referral} />;
}

function Detail({ referral }: { referral: Referral }) {
  const { t } = useTranslation('referrals');
  const { t: shell } = useTranslation('shell');
  const title = useReferralTitle();
  const { side, status, businessStatus, hands, consentEndsOn } = referral;
  const isDraft = status === 'draft';
  const name = title({ needCode: referral.needCode, serviceCodes: referral.card?.serviceCodes ?? [] });
  const box = side === 'source' ? 'out' : 'in';
  return (
    <article className="referral">
      <PageHead
        title={name}
        crumbs={[{ word: t('title'), to: `/referrals?box=${box}` }, { word: t(`box.${box}`) }]}
        under={
          <>
            <UrgencyMark urgency={referral.urgency} withTelephone={side === 'target'} />
            <StateMark state={referralState(status, businessStatus)} side={side} hands={hands} />
            <span className="nw">{referral.number}</span>
            <span className="nw">{t(`mode.${referral.mode}`)}</span>
            {consentEndsOn && (
              <span className="nw">{t('detail.basisUntil', { date: monthDay(shell, consentEndsOn) })}</span>
            )}
          </>
        }
        actions={
          <button type="button" className="btn s print-button" onClick={() => print()}>
            <Icon name="print" />
            {t('detail.print')}
          </button>
        }
      />
      <ReferralTrack referral={referral} />
      <div className="cols wider">
        <div>
          <div className="row sp wrap g2">
            <h2 className="h2">{t(side === 'source' ? 'detail.own' : 'detail.see')}</h2>
            <span className="sm mut">{openingNote()}</span>
          </div>
          {referral.card ? (
            <>
              <div className="facts-block">
                <PersonFacts card={referral.card} fields={referral.fields} />
              </div>
              <section className="sec rule">
                <AskFacts card={referral.card} fields={referral.fields} />
              </section>
            </>
          ) : (
            <p className="mut facts-block">{t('card.gone')}</p>
          )}
          <div className="rule sec">
            <Timeline referral={referral} />
          </div>
          {!isDraft && <Views referral={referral} />}
        </div>
        <aside className="col g4">
          <OvertakenAbove id={referral.id}>
            <Step referral={referral} />
          </OvertakenAbove>
          {!isDraft && <Why referral={referral} />}
          <Contact referral={referral} />
          {referral.allowedActions.includes('choose-grant') && <GrantChoice referral={referral} />}
          {referral.replacesId && (
            <p className="sm">
              <Link to={`/referrals/${referral.replacesId}`}>{t('detail.replacesLink')}</Link>
            </p>
          )}
        </aside>
      </div>
    </article>
  );

  function openingNote() {
    if (side === 'source') return '';
    if (status === 'requested' || status === 'received') return t('detail.opensLater');
    const isOpen = referral.fields.some((field) => field.state === 'open');
    return isOpen && consentEndsOn ? t('detail.opened', { date: monthDay(shell, consentEndsOn) }) : '';
  }
}

/** One next step, only for whose turn it is; everybody else reads in whose hands it is. */
function Step({ referral }: { referral: Referral }) {
  const may = (action: string) => referral.allowedActions.includes(action);
  if (referral.status === 'draft') return <DraftStep referral={referral} />;
  if (may('receive')) return <ReceiveStep referral={referral} />;
  if (may('accept')) return <DecideStep referral={referral} />;
  if (may('start')) return <StartStep referral={referral} />;
  if (may('complete')) return <CompleteStep referral={referral} />;
  if (may('close')) return <CloseStep referral={referral} />;
  if (may('choose-another') && referral.hands === 'mine') return <AnotherStep referral={referral} />;
  return <Waiting referral={referral} />;
}

function Waiting({ referral }: { referral: Referral }) {
  const { t } = useTranslation('referrals');
  const { t: shell } = useTranslation('shell');
  const { hands, side, source, recipient, clock, status, businessStatus } = referral;
  const waits = t('hands.waitDo', { returnObjects: true });
  const key = businessStatus ?? status;
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
      {referral.allowedActions.includes('withdraw') && <Withdraw referral={referral} />}
    </section>
  );
}

function Why({ referral }: { referral: Referral }) {
  const { t } = useTranslation('referrals');
  const words = useReasonWords();
  return (
    <section className="aside-block">
      <h2 className="h3">{t(referral.side === 'target' ? 'detail.why' : 'detail.whyChosen')}</h2>
      {referral.matchReasons.length > 0 ? (
        <Reasons stacked reasons={referral.matchReasons.map(words)} />
      ) : (
        <p className="sm mut">{t('detail.whyNone')}</p>
      )}
    </section>
  );
}

function Contact({ referral }: { referral: Referral }) {
  const { t } = useTranslation('referrals');
  const { side, source, recipient, holderName } = referral;
  const other = side === 'target' ? source : recipient;
  if (!other) return null;
  return (
    <section className="note contact">
      <div className="row sp wrap g2">
        <h2 className="h3">{t(side === 'target' ? 'detail.worker' : 'detail.recipientContact')}</h2>
        <span className="sm mut">{other.name}</span>
      </div>
      <div className="row sp wrap g2">
        <span>{side === 'target' ? holderName : ''}</span>
        {other.phone && <a href={`tel:${other.phone.replaceAll(/[^\d+]/g, '')}`}>{spaced(other.phone)}</a>}
      </div>
    </section>
  );
}
