import { useTranslation } from 'react-i18next';
import { ChartFrame } from '../components';
import type { Overview } from './overview';

type Ages = Overview['ours']['byAge'];

interface OverdueBarsProps {
  ours: Ages;
  theirs: Ages;
}

/** How many are late and for how long; beside each other, whose step it is. */
export function OverdueBars({ ours, theirs }: OverdueBarsProps) {
  const { t } = useTranslation('overview');
  const rows = ours.map(({ age, count }) => ({
    age,
    ours: count,
    theirs: theirs.find((one) => one.age === age)?.count ?? 0,
  }));
  const longest = Math.max(1, ...rows.flatMap((row) => [row.ours, row.theirs]));
  const sum = (ages: Ages) => ages.reduce((all, { count }) => all + count, 0);
  const label = t('bars.label', { ours: sum(ours), theirs: sum(theirs) });
  if (sum(ours) + sum(theirs) === 0) return null;
  return (
    <ChartFrame
      title={t('bars.title')}
      source={t('bars.source')}
      period={t('bars.period')}
      label={label}
      drawing={
        <>
          <p className="overdue-legend sm">
            <span className="ours">{t('bars.ours')}</span>
            <span className="theirs">{t('bars.theirs')}</span>
          </p>
          <ul className="overdue-bars">
            {rows.map((row) => (
              <li key={row.age}>
                <span className="age">{t(`age.${row.age}`)}</span>
                <div>
                  {(['ours', 'theirs'] as const).map((whose) => (
                    <p key={whose}>
                      {row[whose] > 0 && (
                        <span className={`bar ${whose}`} style={{ width: `${(row[whose] / longest) * 80}%` }} />
                      )}
                      <span className="n">{row[whose]}</span>
                    </p>
                  ))}
                </div>
              </li>
            ))}
          </ul>
        </>
      }
      table={{
        columns: [t('bars.age'), t('bars.ours'), t('bars.theirs')],
        rows: rows.map((row) => [t(`age.${row.age}`), row.ours, row.theirs]),
      }}
    />
  );
}
