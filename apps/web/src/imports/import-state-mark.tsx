import { useTranslation } from 'react-i18next';
import { type IconName, Mark, type Tone } from '../components';
import type { Import } from './imports';

const looks: Record<Import['state'], [IconName, Tone]> = {
  empty: ['doc', 'mine'],
  inspecting: ['sync', 'theirs'],
  uploaded: ['pen', 'mine'],
  mapped: ['eye', 'mine'],
  previewing: ['sync', 'theirs'],
  previewed: ['checkc', 'mine'],
  waiting: ['hour', 'theirs'],
  running: ['sync', 'theirs'],
  done: ['check', 'ended'],
  failed: ['no', 'risk'],
  undoing: ['sync', 'theirs'],
  undone: ['undo', 'ended'],
};

export function ImportStateMark({ state }: { state: Import['state'] }) {
  const { t } = useTranslation('imports');
  const [icon, tone] = looks[state];
  return <Mark icon={icon} tone={tone} word={t(`state.${state}`)} />;
}
