import { useTranslation } from 'react-i18next';
import { setSingleKeys, useSingleKeys } from './single-keys';

/** On this device, for every page: whether one key alone does something. */
export function SingleKeysChoice() {
  const { t } = useTranslation('account');
  const act = useSingleKeys();
  return (
    <section aria-labelledby="single-keys">
      <h2 className="h2" id="single-keys">
        {t('singleKeys.title')}
      </h2>
      <p className="mut" role="status">
        {t(act ? 'singleKeys.on' : 'singleKeys.off')}
      </p>
      <button type="button" className="btn" onClick={() => setSingleKeys(!act)}>
        {t(act ? 'singleKeys.turnOff' : 'singleKeys.turnOn')}
      </button>
    </section>
  );
}
