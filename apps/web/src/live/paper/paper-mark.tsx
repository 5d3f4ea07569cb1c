import { useTranslation } from 'react-i18next';
import type { FromPaper } from '@app/live-protocol';
import parts from '../room/room.module.css';

/** Beside what was written on paper and typed in by somebody else. */
export function PaperMark({ of: { source } }: { of: FromPaper }) {
  const { t } = useTranslation('live-room');
  return source === 'paper' ? <span className={parts.quiet}> {t('people.fromPaper')}</span> : null;
}
