import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { DateText, ErrorState, Icon, LoadingState, MoreButton, PageHead, wholeDate } from '../components';
import { useSignedIn } from '../session/session';
import { labelsListed, phrases } from '../texts/joining';
import type accessTexts from '../texts/zh-CN/access-requests';
import { type Reading, useReadings, useSubjectWord } from './access';
import './access.css';

type Texts = typeof accessTexts;

/** For the person, on paper as on screen: large, in plain words, who looked, when, at what, why, and by what right. */
export default function ReadingsPage() {
  const { t } = useTranslation('access-requests');
  const { t: shell } = useTranslation('shell');
  const { personId = '' } = useParams();
  const subject = useSubjectWord();
  const { account, active } = useSignedIn();
  const readings = useReadings(personId);
  if (readings.error) return <ErrorState error={readings.error} onRetry={() => void readings.refetch()} />;
  if (!readings.data) return <LoadingState />;
  const [first] = readings.data.pages;
  const items = readings.data.pages.flatMap((page) => page.items);
  return (
    <article className="access-narrow readings-print">
      <PageHead
        title={t('readings.title', { person: subject(first) })}
        actions={
          <button type="button" className="btn s no-print" onClick={() => print()}>
            <Icon name="print" />
            {t('readings.print')}
          </button>
        }
      />
      <p>{t('readings.lead')}</p>
      {items.length === 0 ? (
        <p>{t('readings.none')}</p>
      ) : (
        <ol>
          {items.map((reading) => (
            <li key={reading.id}>
              <ReadingRow reading={reading} />
            </li>
          ))}
        </ol>
      )}
      <MoreButton query={readings} />
      <p>{t('readings.foot')}</p>
      <p className="readings-printed sm">
        {t('readings.printed', {
          by: phrases([account.displayName, active?.organizationName ?? '']),
          at: wholeDate(shell, new Date()),
        })}
      </p>
    </article>
  );
}

function ReadingRow({ reading }: { reading: Reading }) {
  const { t, i18n } = useTranslation('access-requests');
  const has = (key: string) => i18n.exists(key, { ns: 'access-requests' });
  const fieldWord = (field: string) =>
    has(`field.${field}`) ? t(`field.${field as keyof Texts['field']}`) : t('otherField');
  const purposeWord = (code: string | null) => {
    if (code && has(`readings.purpose.${code}`))
      return t(`readings.purpose.${code as keyof Texts['readings']['purpose']}`);
    if (code && has(`purpose.${code}`)) return t(`purpose.${code as keyof Texts['purpose']}`);
    if (code && has(`emergency.reasons.${code}`))
      return t(`emergency.reasons.${code as keyof Texts['emergency']['reasons']}`);
    return t('readings.otherPurpose');
  };
  const { ground, approvedByName } = reading;
  const right =
    ground === 'approval' && !approvedByName
      ? t('readings.ground.approvalPlain')
      : t(`readings.ground.${ground}`, { name: approvedByName });
  return (
    <>
      <p>
        <strong>
          <DateText value={reading.at} />
        </strong>
        <br />
        {t('readings.who', { name: reading.readerName, organization: reading.organizationName })}
        {reading.assistedByName && (
          <>
            <br />
            {t('readings.assisted', { name: reading.assistedByName })}
          </>
        )}
      </p>
      <dl className="facts">
        <dt>{t('readings.what')}</dt>
        <dd>{labelsListed([...new Set(reading.fields.map(fieldWord))])}</dd>
        <dt>{t('readings.why')}</dt>
        <dd>{purposeWord(reading.purpose)}</dd>
        <dt>{t('readings.right')}</dt>
        <dd>{right}</dd>
      </dl>
    </>
  );
}
