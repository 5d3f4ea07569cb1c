import { useTranslation } from 'react-i18next';
import { textSizes, usePresentation } from '../presentation/presentation';
import { useCall } from './call';

/** 长辈版 and the size of the words, in the account settings. */
export function PresentationChoices() {
  const { t } = useTranslation('elder');
  const { elder, textSize, setElder, setTextSize } = usePresentation();
  return (
    <section aria-labelledby="elder-version" className="presentation-choices">
      <h2 className="h2" id="elder-version">
        {t('title')}
      </h2>
      <p className="mut">{t('what')}</p>
      <button type="button" className="btn" onClick={() => setElder(!elder)}>
        {elder ? t('toUsual') : t('toElder')}
      </button>
      {elder && <WhomTheButtonCalls />}
      <h3 className="h3" id="text-size">
        {t('textSize')}
      </h3>
      <div className="words" role="group" aria-labelledby="text-size">
        {textSizes.map((size) => (
          <button
            key={size}
            type="button"
            className="word"
            aria-pressed={size === textSize}
            onClick={() => setTextSize(size)}
          >
            {t(`size.${size}`)}
          </button>
        ))}
      </div>
      <p className="sm mut">{t('textSizeNote')}</p>
      <p>{t('sample')}</p>
    </section>
  );
}

function WhomTheButtonCalls() {
  const { t } = useTranslation('elder');
  const { data: call } = useCall(true);
  if (!call) return null;
  const { phone, organizationName: organization } = call;
  if (!phone || !organization) return <p>{t('callNone')}</p>;
  return <p>{t(call.of === 'organization' ? 'callTo' : 'callSteward', { organization, phone })}</p>;
}
