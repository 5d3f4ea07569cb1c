import { useTranslation } from 'react-i18next';
import { ChartFrame, EmptyState } from '../components';
import { FlowDrawing } from '../components/flow-drawing';
import type { Flows } from './cohorts';
import { useCodeWord, useCountWord } from './count-words';
import { phrases } from '../texts/joining';

interface FlowsChartProps {
  flows: Flows;
  title: string;
  source: string;
  period: string;
}

/** Needs at the left, what they found at the right; counts below five share one hatched band without a number. */
export function FlowsChart({ flows, title, source, period }: FlowsChartProps) {
  const { t } = useTranslation('cohorts');
  const countWord = useCountWord();
  const needWord = useCodeWord('need');
  const wayWord = useCodeWord('way');
  if (flows.cells.length === 0)
    return (
      <section aria-labelledby="flows">
        <h2 className="h2" id="flows">
          {title}
        </h2>
        <EmptyState small title={t('flows.none')}>
          {t('flows.noneDo')}
        </EmptyState>
      </section>
    );
  const cell = (need: string, way: string) => flows.cells.find((one) => one.need === need && one.way === way)?.count;
  const rows = flows.needs.map(({ code, count }) => [
    needWord(code),
    ...flows.ways.map((way) => {
      const found = cell(code, way.code);
      return found ? countWord(found) : '0';
    }),
    countWord(count),
  ]);
  rows.push([t('flows.total'), ...flows.ways.map(({ count }) => countWord(count)), countWord(flows.total)]);
  const drawn = {
    flows: {
      left: flows.needs,
      right: flows.ways,
      cells: flows.cells.map(({ need, way, count }) => ({ from: need, to: way, count })),
    },
    words: {
      left: needWord,
      right: wayWord,
      count: countWord,
      counted: (n: string) => t('cases', { n }),
      others: t('flows.others'),
      othersEach: t('flows.othersEach'),
    },
  };
  return (
    <ChartFrame
      title={title}
      source={source}
      period={phrases([period, t('flows.unit')])}
      label={t('flows.label')}
      drawing={
        <>
          <FlowDrawing {...drawn} className="wide" width={572} nodes={[128, 430]} />
          <FlowDrawing {...drawn} className="narrow" width={335} nodes={[112, 228]} />
        </>
      }
      table={{ columns: [t('flows.need'), ...flows.ways.map(({ code }) => wayWord(code)), t('flows.total')], rows }}
      note={t('flows.note')}
    />
  );
}
