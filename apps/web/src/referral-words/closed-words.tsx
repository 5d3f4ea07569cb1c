import { useTranslation } from 'react-i18next';
import type { Message } from './words-api';

/** In the place of words or a file that may not be read now: why. */
export function ClosedWords({ reason }: { reason: Message['closedReason'] }) {
  const { t } = useTranslation('referrals');
  return reason && <p className="dim">{t(`closed.${reason}`)}</p>;
}
