import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { ErrorState, Facts, Icon, LoadingState, Mark, PageHead, daysUntil, monthDay, wholeDate } from '../components';
import { amountText, useAmount } from './amount-text';
import { type Grant, type Tranche, useGrant } from './cohorts';
import { useCountWord, useQuarterWord } from './count-words';
import { FlowsChart } from './flows-chart';
import { useRecipientWord } from './grant-list-page';
import { HappenedFilters, useFilterInAddress } from './happened-filter';
import { MoneyBars } from './money-bars';
import { PayTranche } from './pay-tranche';
import { PlanTranche } from './plan-tranche';
import { phrases, sentences } from '../texts/joining';
import './cohorts.css';

/** One agreement: its money by tranche, and what happened under it. */
export default function GrantPage() {
  const { t } = useTranslation('cohorts');
  const { id = '' } = useParams();
  const [filter, change] = useFilterInAddress();
  const { data, error, isPending, refetch } = useGrant(id, filter.quarter);
  const quarterWord = useQuarterWord();
  if (isPending) return <LoadingState what={t('grants.title')} />;
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <PageHead
        title={data.title}
        crumbs={[
          { word: t('grants.title'), to: data.source ? '/grants?scope=published' : '/grants' },
          ...(data.agreementNo ? [{ word: t('grant.agreement', { no: data.agreementNo }) }] : []),
        ]}
      />
      <div className="cols wider">
        <div className="grant-main">
          {data.description && <p className="text">{data.description}</p>}
          {data.source === null && <Tranches grant={data} />}
          {data.source === null && (
            <section>
              <p className="privacy mut">
                <Icon name="shield" />
                {t('privacy')}
              </p>
              <HappenedFilters quarters={data.happened.quarters} filter={filter} onChange={change} />
              <FlowsChart
                flows={data.happened.referrals}
                title={t('grant.happened')}
                source={t('grant.happenedSource')}
                period={filter.quarter ? quarterWord(filter.quarter) : t('filter.allTime')}
              />
              <Sessions grant={data} />
            </section>
          )}
        </div>
        <aside className="grant-aside">
          <Summary grant={data} />
          {data.budgetLines.length > 0 && <Budget grant={data} />}
          {data.source === null && (
            <Link className="btn q" to={`/adjustment-proposals?grant=${data.id}`}>
              {t('grant.adjustments')}
            </Link>
          )}
        </aside>
      </div>
    </>
  );
}

function Summary({ grant }: { grant: Grant }) {
  const { t } = useTranslation('cohorts');
  const { t: shell } = useTranslation('shell');
  const amount = useAmount();
  const recipient = useRecipientWord();
  const { money, currency, startsOn, endsOn } = grant;
  const period = [startsOn, endsOn].map((day) => (day ? monthDay(shell, day) : '')).filter(Boolean);
  const rows = [
    { label: t('grant.amount'), value: <b>{amount(money.amountMinor, currency)}</b> },
    ...(grant.source
      ? []
      : [
          { label: t('grant.paid'), value: amount(money.paidMinor, currency) },
          { label: t('grant.remaining'), value: amount(money.remainingMinor, currency) },
        ]),
    ...(grant.restrictedPurpose ? [{ label: t('grant.purpose'), value: grant.restrictedPurpose }] : []),
    { label: t('grant.funder'), value: grant.funder.name },
    { label: t('grant.recipient'), value: recipient(grant) },
    ...(period.length > 0
      ? [
          {
            label: t('grant.period'),
            value: period.length === 2 ? t('period', { from: period[0], to: period[1] }) : period[0],
          },
        ]
      : []),
  ];
  return (
    <section className="note">
      <Facts rows={rows} />
      {grant.source && (
        <p className="sm mut origin">
          {sentences([t('grants.sourceOf', { source: grant.source }), t('grant.publishedNote')])}
        </p>
      )}
    </section>
  );
}

function Tranches({ grant }: { grant: Grant }) {
  const { t } = useTranslation('cohorts');
  const { t: shell } = useTranslation('shell');
  const { tranches, currency } = grant;
  if (tranches.length === 0)
    return (
      <section>
        <h2 className="h2">{t('grant.tranches')}</h2>
        <p className="mut">{t('grant.tranchesNone')}</p>
        <PlanTranche grant={grant} />
      </section>
    );
  const isDue = (tranche: Tranche) => tranche.paidMinor === null && daysUntil(tranche.plannedOn) <= 0;
  return (
    <section>
      <MoneyBars
        title={t('grant.tranches')}
        source={t('grant.trancheSource')}
        label={t('grant.trancheLabel', { count: tranches.length })}
        currency={currency}
        heading={t('money.ofPlanned')}
        bars={tranches.map((tranche) => ({
          id: tranche.id,
          title: t('money.tranche', { number: tranche.number }),
          amountMinor: tranche.plannedMinor,
          paidMinor: tranche.paidMinor ?? 0,
          dueMinor: isDue(tranche) ? tranche.plannedMinor : 0,
        }))}
        table={{
          columns: t('grant.trancheColumns', { returnObjects: true }),
          rows: tranches.map((tranche) => [
            t('money.tranche', { number: tranche.number }),
            wholeDate(shell, tranche.plannedOn),
            amountText(tranche.plannedMinor, currency),
            tranche.paidMinor === null ? '' : amountText(tranche.paidMinor, currency),
            tranche.paidOn ? wholeDate(shell, tranche.paidOn) : '',
          ]),
        }}
      />
      <TrancheList grant={grant} />
      <PlanTranche grant={grant} />
    </section>
  );
}

/** One button a page: the first tranche that is not paid. */
function TrancheList({ grant }: { grant: Grant }) {
  const { t } = useTranslation('cohorts');
  const { t: shell } = useTranslation('shell');
  const [paying, setPaying] = useState<string>();
  const mayPay = grant.allowedActions.includes('pay-tranche');
  const next = grant.tranches.find((tranche) => tranche.paidMinor === null);
  return (
    <ol className="lst noside tranches">
      {grant.tranches.map((tranche) => {
        const isNext = mayPay && tranche.id === next?.id;
        const overdue = tranche.paidMinor === null && daysUntil(tranche.plannedOn) < 0;
        return (
          <li key={tranche.id} className={isNext && daysUntil(tranche.plannedOn) <= 30 ? 'first' : undefined}>
            <div>
              <span className="t">{t('money.tranche', { number: tranche.number })}</span>
              <div className="under">
                <span>
                  {tranche.paidOn
                    ? t('grant.paidOn', { date: monthDay(shell, tranche.paidOn) })
                    : t('grant.plannedOn', { date: monthDay(shell, tranche.plannedOn) })}
                </span>
                {tranche.condition && <span>{t('grant.condition', { text: tranche.condition })}</span>}
              </div>
              {paying === tranche.id && (
                <PayTranche tranche={tranche} currency={grant.currency} onClose={() => setPaying(undefined)} />
              )}
            </div>
            <div className="end">
              {tranche.paidOn ? (
                <Mark icon="check" tone="both" word={t('money.paid')} />
              ) : overdue ? (
                <Mark icon="hour" tone="mine" word={t('grant.overdue')} />
              ) : (
                <Mark icon="hour" tone="still" word={t('money.open')} />
              )}
              {isNext && paying !== tranche.id && (
                <button type="button" className="btn p s" onClick={() => setPaying(tranche.id)}>
                  {t('pay.open')}
                </button>
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

function Budget({ grant: { budgetLines, currency } }: { grant: Grant }) {
  const { t } = useTranslation('cohorts');
  return (
    <MoneyBars
      title={t('grant.budget')}
      source={t('grant.budgetSource')}
      label={t('grant.budgetLabel', { count: budgetLines.length })}
      currency={currency}
      bars={budgetLines.map((line) => ({
        id: line.name,
        title: line.name,
        amountMinor: line.amountMinor,
        paidMinor: 0,
        dueMinor: 0,
      }))}
      table={{
        columns: t('grant.budgetColumns', { returnObjects: true }),
        rows: budgetLines.map((line) => [line.name, amountText(line.amountMinor, currency)]),
      }}
    />
  );
}

function Sessions({ grant: { happened } }: { grant: Grant }) {
  const { t } = useTranslation('cohorts');
  const countWord = useCountWord();
  return (
    <section className="grant-sessions" aria-labelledby="sessions">
      <h3 className="h3" id="sessions">
        {t('grant.sessions')}
      </h3>
      {happened.sessions.length === 0 ? (
        <p className="mut">{t('grant.noSessions')}</p>
      ) : (
        <Facts
          rows={happened.sessions.map((session) => ({
            label: t(`journey.${session.kind}` as 'journey.guide', { defaultValue: session.kind }),
            value: phrases([
              t('times', { n: session.times }),
              t('attendances', { n: countWord(session.participants) }),
            ]),
          }))}
        />
      )}
    </section>
  );
}
