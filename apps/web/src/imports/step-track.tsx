import { useTranslation } from 'react-i18next';
import { Icon } from '../components';
import type { Import } from './imports';

const steps = ['file', 'columns', 'look', 'result'] as const;
type Step = (typeof steps)[number];

const stepOf: Record<Import['state'], Step> = {
  empty: 'file',
  inspecting: 'file',
  uploaded: 'columns',
  mapped: 'columns',
  previewing: 'look',
  previewed: 'look',
  waiting: 'result',
  running: 'result',
  done: 'result',
  failed: 'result',
  undoing: 'result',
  undone: 'result',
};

/** Where this import is on its way, drawn and in words. */
export function StepTrack({ state }: { state: Import['state'] }) {
  const { t } = useTranslation('imports');
  const here = steps.indexOf(stepOf[state]);
  return (
    <ol className="import-steps" aria-label={t('steps.label')}>
      {steps.map((step, index) => (
        <li
          key={step}
          className={index < here ? 'past' : index === here ? 'here' : undefined}
          aria-current={index === here ? 'step' : undefined}
        >
          <span className="dot">{index < here ? <Icon name="check" /> : index + 1}</span>
          {t(`steps.${step}`)}
        </li>
      ))}
    </ol>
  );
}
