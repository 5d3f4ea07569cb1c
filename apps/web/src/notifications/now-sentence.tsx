import { useTranslation } from 'react-i18next';
import { labelsListed, told } from '../texts/joining';
import type { ChoicesInput } from './choices';
import { groups } from './groups';

/** Says in words what will happen with the choices as they stand. */
export function NowSentence({ chosen }: { chosen: ChoicesInput }) {
  const { t } = useTranslation('notification-settings');
  const { t: inbox } = useTranslation('notifications');
  const { mail, digest, digestHour, nightFrom, nightUntil, quietDaysOff, urgentPasses } = chosen;
  const named = (values: readonly string[]) =>
    labelsListed(groups.filter((group) => values.includes(group)).map((group) => inbox(`group.${group}`)));
  const isQuiet = nightFrom !== undefined || quietDaysOff;
  return (
    <section className="note" aria-labelledby="now">
      <h2 className="h3" id="now">
        {t('now')}
      </h2>
      <p aria-live="polite">
        {told([
          mail.length > 0 ? t('nowMail', { groups: named(mail) }) : t('nowNoMail'),
          digestHour !== undefined && digest.length > 0
            ? t(quietDaysOff ? 'nowDigestWorking' : 'nowDigest', { groups: named(digest), hour: digestHour })
            : t('nowNoDigest'),
          nightFrom !== undefined ? t('nowNight', { from: nightFrom, until: nightUntil }) : '',
          quietDaysOff ? t('nowDaysOff') : '',
          isQuiet && urgentPasses && mail.includes('waiting') ? t('nowUrgent') : '',
        ])}
      </p>
    </section>
  );
}
