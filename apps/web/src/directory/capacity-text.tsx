import { useTranslation } from 'react-i18next';
import { monthDay } from '../components';
import type { Capacity } from './organizations';

interface CapacityTextProps {
  capacity: Capacity | null;
  phone: string | null;
}

/** How many places, and how old that number is. An old one sends people to the telephone. */
export function CapacityText({ capacity, phone }: CapacityTextProps) {
  const { t } = useTranslation('directory');
  const { t: shell } = useTranslation('shell');
  const call = phone && <a href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`}>{spaced(phone)}</a>;
  if (!capacity)
    return (
      <div className="cap">
        <b>{t('capacity.unknown')}</b>
        {call ? <span>{t('capacity.callFirst')}</span> : null}
        {call}
      </div>
    );
  if (capacity.unconfirmed)
    return (
      <div className="cap">
        <b>{t('capacity.unconfirmed')}</b>
        <span>{t('capacity.old', { count: capacity.ageDays })}</span>
        {call}
      </div>
    );
  const date = monthDay(shell, capacity.updatedAt);
  return (
    <div className="cap">
      <b>{capacity.freePlaces > 0 ? t('capacity.free', { count: capacity.freePlaces }) : t('capacity.none')}</b>
      <span>{capacity.source === 'import' ? t('capacity.imported', { date }) : t('capacity.stated', { date })}</span>
    </div>
  );
}

/** 14000000121 → 140 0000 0121 */
export const spaced = (phone: string) => phone.replace(/^(1\d{2})(\d{4})(\d{4})$/, '$1 $2 $3');
