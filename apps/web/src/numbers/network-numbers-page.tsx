import { useTranslation } from 'react-i18next';
import { ChartFrame, EmptyState, ErrorState, LoadingState, PageHead } from '../components';
import { FlowDrawing } from '../components/flow-drawing';
import { isNothing, useCountWord, useQuarterWord } from '../cohorts/count-words';
import { CountBars } from './count-bars';
import { type NetworkNumbers, useNetworkNumbers } from './numbers';
import { QuarterChoice, useQuarter } from './quarter-choice';
import { useDaysWord, useDeclineWord, usePercent } from './number-words';
import './numbers.css';

/** How referrals flow between organisations, for who coaches or funds them. Nothing here can be traced to a person. */
export default function NetworkNumbersPage() {
  const { t } = useTranslation('numbers');
  const [quarter, setQuarter] = useQuarter();
  const { data: numbers, error, refetch, isPending } = useNetworkNumbers(quarter);
  return (
    <>
      <PageHead title={t('network.title')} under={<span>{t('network.under')}</span>} />
      <div className="numbers-head">
        <QuarterChoice value={quarter} onChange={setQuarter} />
      </div>
      {isPending && <LoadingState />}
      {error && <ErrorState inline error={error} onRetry={() => void refetch()} />}
      {numbers && isNothing(numbers.sent) && <EmptyState title={t('network.none')}>{t('network.noneDo')}</EmptyState>}
      {numbers && !isNothing(numbers.sent) && <Drawn numbers={numbers} />}
    </>
  );
}

function Drawn({ numbers }: { numbers: NetworkNumbers }) {
  const { t } = useTranslation('numbers');
  const period = useQuarterWord()(numbers.quarter);
  const countWord = useCountWord();
  const declineWord = useDeclineWord();
  const daysWord = useDaysWord();
  const percent = usePercent();
  const nameOf = (id: string) => numbers.organizations.find((one) => one.id === id)?.name ?? '';
  const bars = { source: t('source'), period };
  const drawn = {
    flows: {
      left: numbers.sources.map(({ id, count }) => ({ code: id, count })),
      right: numbers.recipients.map(({ id, count }) => ({ code: id, count })),
      cells: numbers.flows.map(({ sourceId, recipientId, count }) => ({ from: sourceId, to: recipientId, count })),
    },
    words: {
      left: nameOf,
      right: nameOf,
      count: countWord,
      counted: (n: string) => t('network.counted', { n }),
      others: t('network.others'),
      othersEach: t('network.othersEach'),
    },
  };
  return (
    <>
      <div className="numbers-rate">
        <p>
          <b>{countWord(numbers.sent)}</b>
          {t('network.sent')}
        </p>
        {numbers.closureRate !== null && (
          <p>
            <b>{percent(numbers.closureRate)}</b>
            {t('own.closureRate')}
          </p>
        )}
      </div>
      <ChartFrame
        title={t('network.flows')}
        {...bars}
        label={t('network.flowsLabel')}
        note={t('network.note')}
        table={{
          columns: [t('network.from'), t('network.to'), t('count')],
          rows: numbers.flows.map(({ sourceId, recipientId, count }) => [
            nameOf(sourceId),
            nameOf(recipientId),
            countWord(count),
          ]),
        }}
        drawing={
          <>
            <FlowDrawing {...drawn} className="wide" width={720} nodes={[168, 540]} />
            <FlowDrawing {...drawn} className="narrow" width={335} nodes={[112, 228]} />
          </>
        }
      />
      <div className="numbers-sections">
        <CountBars
          {...bars}
          title={t('standing.title')}
          label={t('standing.label')}
          columns={[t('standing.column'), t('count')]}
          rows={numbers.standings.map(({ kind, count }) => ({
            word: t(`standing.${kind}`),
            size: count.value ?? 0,
            shown: countWord(count),
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
          note={t('network.timeNote')}
        />
        {numbers.declines.length > 0 && (
          <CountBars
            {...bars}
            title={t('decline.title')}
            label={t('decline.label')}
            columns={[t('decline.column'), t('count')]}
            rows={numbers.declines.map(({ reason, count }) => ({
              word: declineWord(reason),
              size: count.value ?? 0,
              shown: countWord(count),
            }))}
          />
        )}
      </div>
    </>
  );
}
