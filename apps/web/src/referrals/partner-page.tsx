import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { type Schema, answer, client, commandHeaders, useCommand } from '../api';
import {
  EmptyState,
  ErrorState,
  Facts,
  Icon,
  LoadingState,
  MoreButton,
  NextStep,
  PageHead,
  Reasons,
  monthDay,
} from '../components';
import { spaced } from '../directory/capacity-text';
import { useExpertiseWord } from '../directory/organizations';
import { useReasonWords } from '../directory/reason-words';
import { PersonFacts } from './field-rows';
import { ListedChoice } from './listed-choice';
import { type Referral, type Standing, changedBy, usePartners, useReferral } from './referrals';
import { servicesOf, useRuleWord } from './words';
import { clauses, labelsInside, labelsListed } from '../texts/joining';
import './referrals.css';

type Partner = Schema<'ReferralPartnerDto'>;

export default function PartnerPage() {
  const { t } = useTranslation('referrals');
  const { id = '' } = useParams();
  const { data, error, refetch } = useReferral(id);
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return data ? <Partners referral={data} /> : <LoadingState what={t('one')} />;
}

/** Reasons as ticks and dashes, capacity with its age, the order explained; a person chooses (R-PI-11). */
function Partners({ referral }: { referral: Referral }) {
  const { t } = useTranslation('referrals');
  const label = useExpertiseWord();
  const ruleWord = useRuleWord();
  const { card, areaCode, recipient } = referral;
  const partners = usePartners(card, areaCode ?? undefined);
  const rows = partners.data?.pages.flatMap((page) => page.items) ?? [];
  const choose = useCommand<string, Standing>({
    run: (recipientId) =>
      answer(
        client.PATCH('/api/referrals/{id}', {
          params: {
            path: { id: referral.id },
            header: commandHeaders({ version: referral.version }) as { 'If-Match': string },
          },
          body: { recipientId },
        }),
      ),
    changes: changedBy(referral.id),
  });
  const needs = card ? servicesOf(card) : [];
  return (
    <>
      <PageHead
        title={t('partner.title')}
        crumbs={[
          { word: t('title'), to: '/referrals?box=out' },
          { word: referral.number, to: `/referrals/${referral.id}` },
        ]}
      />
      <div className="row sp wrap g3 needs">
        <div className="row wrap g2">
          <span className="mut">{t('partner.need')}</span>
          {needs.map((code) => (
            <span key={code} className="tag">
              <Icon name="check" />
              {label(code)}
            </span>
          ))}
          {card?.community && (
            <span className="tag">
              <Icon name="check" />
              {card.community}
            </span>
          )}
        </div>
        <span className="sm mut">{t('partner.order')}</span>
      </div>
      <div className="cols wider choosing">
        <section aria-busy={partners.isFetching}>
          {partners.isPending && <LoadingState what={t('partner.title')} />}
          {partners.error && <ErrorState error={partners.error} onRetry={() => void partners.refetch()} />}
          {partners.data && rows.length === 0 && (
            <EmptyState
              title={t('partner.none')}
              actions={
                <Link className="btn" to="/directory?canReceive=true">
                  {t('partner.all')}
                </Link>
              }
            >
              {t('partner.noneDo')}
            </EmptyState>
          )}
          {choose.problem && <ErrorState inline error={choose.problem} fact={ruleWord(choose.problem)} />}
          <fieldset className="partners" disabled={choose.busy}>
            <legend className="unseen">{t('partner.title')}</legend>
            {rows.map((row) => (
              <PartnerRow
                key={row.id}
                partner={row}
                isChosen={row.id === recipient?.id}
                onChoose={() => void choose.send(row.id)}
              />
            ))}
          </fieldset>
          <MoreButton query={partners} />
          <ListedChoice onChoose={(one) => void choose.send(one)} />
        </section>
        <aside className="col g4">
          <WhatTheySee referral={referral} />
          {recipient && (
            <NextStep title={t('partner.next')}>
              <Link className="btn p" to={`/referrals/${referral.id}/consent`}>
                {t('partner.nextButton')}
              </Link>
            </NextStep>
          )}
        </aside>
      </div>
    </>
  );
}

interface PartnerRowProps {
  partner: Partner;
  isChosen: boolean;
  /** Several may be chosen. */
  isOneOfMany?: boolean;
  onChoose: () => void;
}

export function PartnerRow({ partner, isChosen, isOneOfMany = false, onChoose }: PartnerRowProps) {
  const words = useReasonWords();
  // How much room there is stands at the end of the row already, with its age.
  const reasons = partner.reasons.filter(({ code }) => code !== 'capacity');
  return (
    <label className={isChosen ? 'partner on' : 'partner'}>
      <input type={isOneOfMany ? 'checkbox' : 'radio'} name="partner" checked={isChosen} onChange={onChoose} />
      <div>
        <b className="h3">{partner.name}</b>
        <Reasons reasons={reasons.map(words)} />
        {partner.answers && <Answered answers={partner.answers} />}
      </div>
      <Places partner={partner} />
    </label>
  );
}

/** How it answered others who asked for the same; told only of enough answers. */
function Answered({ answers: { decided, accepted, medianHours } }: { answers: NonNullable<Partner['answers']> }) {
  const { t } = useTranslation('referrals');
  return (
    <p className="sm mut">
      {t('partner.answered', { decided, accepted })}
      {medianHours !== null &&
        (medianHours < 48
          ? t('partner.inHours', { n: Math.max(1, Math.round(medianHours)) })
          : t('partner.inDays', { n: Math.round(medianHours / 24) }))}
    </p>
  );
}

function Places({ partner: { service, phone } }: { partner: Partner }) {
  const { t } = useTranslation('directory');
  const { t: shell } = useTranslation('shell');
  const call = phone && <a href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`}>{spaced(phone)}</a>;
  if (!service || service.freePlaces === null || !service.capacityUpdatedAt)
    return (
      <div className="cap">
        <b>{t('capacity.unknown')}</b>
        {call}
      </div>
    );
  return (
    <div className="cap">
      <b>
        {service.capacityUnconfirmed
          ? t('capacity.unconfirmed')
          : service.freePlaces > 0
            ? t('capacity.free', { count: service.freePlaces })
            : t('capacity.none')}
      </b>
      <span>{t('capacity.stated', { date: monthDay(shell, service.capacityUpdatedAt) })}</span>
      {service.capacityUnconfirmed && call}
    </div>
  );
}

/** The card and nothing else: what every partner would see before accepting. */
function WhatTheySee({ referral: { card, recipient, sharedFields } }: { referral: Referral }) {
  const { t } = useTranslation('referrals');
  const label = useExpertiseWord();
  if (!card) return null;
  return (
    <section className="note">
      <h2 className="h3">{recipient ? t('partner.before', { name: recipient.name }) : t('partner.beforeAnyone')}</h2>
      <div className="one-column">
        <PersonFacts card={card} fields={[]} />
        <Facts
          rows={[
            {
              label: t('card.risks'),
              value: clauses(card.riskCodes.map((risk) => t(`risk.${risk}`))) || t('riskNone'),
            },
            {
              label: t('card.services'),
              value: labelsListed(servicesOf(card).map(label)),
            },
          ]}
        />
      </div>
      {sharedFields.length > 0 && (
        <p className="sm rule later">
          <b>{t('partner.after')}</b>
          <span className="mut"> {labelsInside(sharedFields.map((field) => t(`field.${field}`)))}</span>
        </p>
      )}
    </section>
  );
}
