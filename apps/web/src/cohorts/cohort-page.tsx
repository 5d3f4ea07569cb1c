import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { ErrorState, Icon, LoadingState, PageHead, monthDay } from '../components';
import { useAmount } from './amount-text';
import { type Cohort, useCohort } from './cohorts';
import { useCountWord, useQuarterWord } from './count-words';
import { FlowsChart } from './flows-chart';
import { CohortMoney } from './grant-money';
import { HappenedFilters, useFilterInAddress } from './happened-filter';
import { JourneyRibbon } from './journey-ribbon';
import { phrases } from '../texts/joining';
import './cohorts.css';

/** What waits first, then the journey, what needs found, and the money; organisations by pinyin only. */
export default function CohortPage() {
  const { t } = useTranslation('cohorts');
  const { id = '' } = useParams();
  const [filter, change] = useFilterInAddress();
  const { data, error, isPending, refetch } = useCohort(id, filter);
  const period = usePeriod();
  const quarterWord = useQuarterWord();
  if (isPending) return <LoadingState what={t('title')} />;
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const { happened } = data;
  return (
    <>
      <PageHead
        title={phrases([data.name, period(data)])}
        crumbs={[{ word: t('title'), to: '/cohorts' }]}
        actions={
          data.allowedActions.includes('award-grant') && (
            <Link className="btn s" to={`/cohorts/${id}/grants/new`}>
              {t('award.button')}
            </Link>
          )
        }
      />
      <p className="privacy mut">
        <Icon name="shield" />
        {t('privacy')}
      </p>
      <Waiting cohort={data} />
      <JourneyRibbon happened={happened} partners={data.organizations.length} />
      <HappenedFilters quarters={happened.quarters} grants={data.grants} filter={filter} onChange={change} />
      <div className="cohort-columns">
        <FlowsChart
          flows={happened.referrals}
          title={t('flows.title')}
          source={t('flows.source')}
          period={filter.quarter ? quarterWord(filter.quarter) : t('filter.allTime')}
        />
        <div className="cohort-money">
          {data.grants.length > 0 ? (
            <CohortMoney grants={data.grants} />
          ) : (
            <>
              <h2 className="h2">{t('money.title')}</h2>
              <p className="mut">{t('list.noGrants')}</p>
            </>
          )}
        </div>
      </div>
      <Sums cohort={data} />
      <section className="partners" aria-labelledby="partners">
        <h2 className="h3" id="partners">
          {t('partners.title')}
        </h2>
        <p className="sm mut">{t('partners.order')}</p>
        <ul>
          {data.organizations.map((organization) => (
            <li key={organization.id}>
              <Link to={`/directory/${organization.id}`}>{organization.name}</Link>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

export function usePeriod() {
  const { t } = useTranslation('cohorts');
  return ({ startsOn, endsOn }: { startsOn: string; endsOn: string | null }) => {
    const [from, to] = [startsOn.slice(0, 4), endsOn?.slice(0, 4)];
    if (!to) return t('periodOpen', { from });
    return from === to ? from : t('period', { from, to });
  };
}

/** Tranches due now or within thirty days; only the first in full. */
function Waiting({ cohort }: { cohort: Cohort }) {
  const { t } = useTranslation('cohorts');
  const { t: shell } = useTranslation('shell');
  const amount = useAmount();
  const [first, ...rest] = cohort.waiting;
  if (!first) return null;
  const mayPay = cohort.allowedActions.includes('award-grant');
  return (
    <section className={mayPay ? 'note warm cohort-waiting' : 'note cohort-waiting'}>
      <p>
        <span className="b">{t(first.overdue ? 'waiting.overdue' : 'waiting.soon', { number: first.number })}</span>
        {t('waiting.what', {
          title: first.grantTitle,
          amount: amount(first.plannedMinor, first.currency),
          date: monthDay(shell, first.plannedOn),
        })}
        {rest.length > 0 && <span className="mut"> {t('waiting.more', { count: rest.length })}</span>}
      </p>
      <Link className={mayPay ? 'btn p s' : 'btn s'} to={`/grants/${first.grantId}`}>
        {mayPay ? t('waiting.see') : t('waiting.look')}
      </Link>
    </section>
  );
}

function Sums({ cohort: { happened } }: { cohort: Cohort }) {
  const { t } = useTranslation('cohorts');
  const countWord = useCountWord();
  const sessions = happened.sessions.reduce((sum, { times }) => sum + times, 0);
  return (
    <div className="cohort-sums rule">
      <span>
        <b>{countWord(happened.referrals.total)}</b>
        {t('sums.referrals')}
      </span>
      <span>
        <b>{sessions}</b>
        {t('sums.sessions')}
      </span>
      <span>
        <b>{countWord(happened.attendances)}</b>
        {t('sums.attendances')}
      </span>
      <span className="sm mut apart">{t('sums.apart')}</span>
    </div>
  );
}
