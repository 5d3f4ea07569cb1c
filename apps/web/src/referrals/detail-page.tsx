import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { toProblem } from '../api';
import { ErrorState, Icon, LoadingState, PageHead, Reasons, StateMark, UrgencyMark, monthDay } from '../components';
import { spaced } from '../directory/capacity-text';
import { useReasonWords } from '../directory/reason-words';
import { Conditions, DeletionNote, EndReason, LegalBasisNote, Related } from './detail-facts';
import { AskFacts, PersonFacts } from './field-rows';
import { GrantChoice } from './grant-choice';
import { Timeline, Views } from './history';
import { OvertakenAbove } from './overtaken';
import { AccessDoor } from '../access-requests/access-door';
import { ConsentCard } from '../consents/consent-card';
import { ReportButton } from '../mandatory-reports/report-parts';
import { LinkPanel } from '../referral-links/link-panel';
import { ReferralWords } from '../referral-words/referral-words';
import { ReferralTrack } from './referral-track';
import { type Referral, useReferral } from './referrals';
import { StepDraftsOf } from './step-drafts';
import { StepPanel } from './step-panel';
import { stateOf, useReferralTitle } from './words';
import './referrals.css';

export default function DetailPage() {
  const { t } = useTranslation('referrals');
  const { id = '' } = useParams();
  const { data: referral, error, refetch } = useReferral(id);
  // Whoever may no longer see it keeps nothing of it on the page, not even what was read before.
  if (error && (!referral || isClosed(error))) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!referral) return <LoadingState what={t('one')} />;
  return <Detail referral={referral} />;
}

const isClosed = (error: unknown) => [401, 403, 404].includes(toProblem(error).status);

function Detail({ referral }: { referral: Referral }) {
  const { t } = useTranslation('referrals');
  const { t: shell } = useTranslation('shell');
  const title = useReferralTitle();
  const { side, status, hands, consentEndsOn } = referral;
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
            <StateMark state={stateOf(referral)} side={side} hands={hands} />
            <span className="nw">{referral.number}</span>
            <span className="nw">{t(`mode.${referral.mode}`)}</span>
            {consentEndsOn && (
              <span className="nw">{t('detail.basisUntil', { date: monthDay(shell, consentEndsOn) })}</span>
            )}
          </>
        }
        actions={
          <>
            <Link className="btn s print-button" to={`/referrals/${referral.id}/forms/referral`}>
              <Icon name="print" />
              {t('detail.print')}
            </Link>
            <ReportButton of={{ referralId: referral.id }} />
          </>
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
                {referral.fields.some(({ reason }) => reason === 'on-request') && (
                  <AccessDoor about={{ referralId: referral.id }} />
                )}
              </div>
              <section className="sec rule">
                <AskFacts card={referral.card} fields={referral.fields} />
              </section>
              <Conditions referral={referral} />
            </>
          ) : (
            <p className="mut facts-block">{t('card.gone')}</p>
          )}
          <div className="rule sec">
            <Timeline referral={referral} />
          </div>
          <ReferralWords referral={referral} />
          {!isDraft && <Views referral={referral} />}
        </div>
        <aside className="col g4">
          <OvertakenAbove id={referral.id}>
            <div id="next-step" className="col g4">
              <StepDraftsOf referral={referral}>
                <StepPanel key={referral.id} referral={referral} />
              </StepDraftsOf>
            </div>
          </OvertakenAbove>
          <EndReason referral={referral} />
          <DeletionNote referral={referral} />
          <LegalBasisNote referral={referral} />
          <ConsentCard referral={referral} />
          {!isDraft && <Why referral={referral} />}
          <Contact referral={referral} />
          <LinkPanel referral={referral} />
          {referral.allowedActions.includes('choose-grant') && <GrantChoice referral={referral} />}
          <Related referral={referral} />
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
