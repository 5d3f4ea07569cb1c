import { useTranslation } from 'react-i18next';
import { PresentPeople } from '../room/present-people';

export function PeopleTab() {
  const { t } = useTranslation('live-room');
  return (
    <>
      <h2>{t('tab.people')}</h2>
      <PresentPeople />
    </>
  );
}
