import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { EmptyState, ErrorState, Icon, LoadingState, PageHead } from '../components';
import { useQuarterWord } from '../cohorts/count-words';
import { WorklistTabs } from '../referrals/worklist-tabs';
import { useSignedIn } from '../session/session';
import { CountBars } from './count-bars';
import { type Box, type OwnNumbers, useOwnNumbers } from './numbers';
import { QuarterChoice, useQuarter } from './quarter-choice';
import { useDaysWord, useDeclineWord, usePercent } from './number-words';
import './numbers.css';

const boxes: readonly Box[] = ['out', 'in'];

/** What became of the organisation's own referrals in one quarter, drawn, with the file for a report. */
export default function OwnNumbersPage() {
  const { t } = useTranslation('numbers');
  const session = useSignedIn();
  const [quarter, setQuarter] = useQuarter();
  const [search, setSearch] = useSearchParams();
  const box: Box = search.get('box') === 'in' ? 'in' : 'out';
  const { data: numbers, error, refetch, isPending } = useOwnNumbers(quarter, box);
  const mayTakeFile = ['supervisor', 'organization-admin'].includes(session.active?.role ?? '');
  const choose = (next: Box) =>
    setSearch(
      (before) => {
        before.set('box', next);
        return before;
      },
      { replace: true },
    );
  return (
    <>
      <PageHead title={t('own.title')} under={<span>{t('own.under')}</span>} />
      <WorklistTabs here="numbers" />
      <div className="numbers-head">
        <div className="words" role="group" aria-label={t('own.which')}>
          {boxes.map((one) => (
            <button key={one} type="button" className="word" aria-pressed={one === box} onClick={() => choose(one)}>
              {t(`own.box.${one}`)}
            </button>
          ))}
        </div>
        <QuarterChoice value={quarter} onChange={setQuarter} />
        {mayTakeFile && numbers && numbers.sent > 0 && <Files quarter={quarter} box={box} />}
      </div>
      {isPending && <LoadingState />}
      {error && <ErrorState inline error={error} onRetry={() => void refetch()} />}
      {numbers?.sent === 0 && <EmptyState title={t(`own.none.${box}`)}>{t('own.noneDo')}</EmptyState>}
      {numbers && numbers.sent > 0 && <Drawn numbers={numbers} />}
    </>
  );
}

function Files({ quarter, box }: { quarter: string; box: Box }) {
  const { t } = useTranslation('numbers');
  const to = (format: 'csv' | 'xlsx') => `/api/referral-numbers/file?quarter=${quarter}&box=${box}&format=${format}`;
  return (
    <span className="row g2">
      <a className="btn s" href={to('xlsx')} download>
        <Icon name="doc" />
        {t('own.xlsx')}
      </a>
      <a className="btn s" href={to('csv')} download>
        {t('own.csv')}
      </a>
    </span>
  );
}

function Drawn({ numbers }: { numbers: OwnNumbers }) {
  const { t } = useTranslation('numbers');
  const period = useQuarterWord()(numbers.quarter);
  const declineWord = useDeclineWord();
  const daysWord = useDaysWord();
  const percent = usePercent();
  const bars = { source: t('source'), period };
  const cases = (count: number) => t('cases', { count });
  return (
    <>
      <div className="numbers-rate">
        <p>
          <b>{cases(numbers.sent)}</b>
          {t(`own.sent.${numbers.box}`)}
        </p>
        <p>
          <b>{numbers.closureRate === null ? '' : percent(numbers.closureRate)}</b>
          {t('own.closureRate')}
        </p>
      </div>
      <p className="sm mut">{t('own.closureNote')}</p>
      <div className="numbers-sections">
        <CountBars
          {...bars}
          title={t('standing.title')}
          label={t('standing.label')}
          columns={[t('standing.column'), t('count')]}
          rows={numbers.standings.map(({ kind, count }) => ({
            word: t(`standing.${kind}`),
            size: count,
            shown: cases(count),
          }))}
        />
        <CountBars
          {...bars}
          title={t('time.title')}
          label={t('time.label')}
          columns={[t('time.column'), t('time.median')]}
          rows={numbers.times.map(({ kind, median }) => ({
            word: t(`time.${kind}`),
            size: median ?? 0,
            shown: daysWord(median),
          }))}
          note={t('time.note')}
        />
        <CountBars
          {...bars}
          title={t('late.title')}
          label={t('late.label')}
          columns={[t('late.column'), t('count')]}
          rows={numbers.late.map(({ kind, count }) => ({
            word: t(`late.${kind}`),
            size: count,
            shown: cases(count),
          }))}
        />
        <CountBars
          {...bars}
          title={t('partner.title')}
          label={t('partner.label')}
          columns={[t('partner.column'), t('count')]}
          rows={numbers.partners.map(({ name, count }) => ({ word: name, size: count, shown: cases(count) }))}
        />
        {numbers.declines.length > 0 && (
          <CountBars
            {...bars}
            title={t('decline.title')}
            label={t('decline.label')}
            columns={[t('decline.column'), t('count')]}
            rows={numbers.declines.map(({ reason, by, count }) => ({
              word: declineWord(reason, by),
              size: count,
              shown: cases(count),
            }))}
          />
        )}
      </div>
    </>
  );
}
