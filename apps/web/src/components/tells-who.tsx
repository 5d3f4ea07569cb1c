import { findingsIn, type TextFinding } from '@app/kernel';
import { useTranslation } from 'react-i18next';
import { labelsInside } from '../texts/joining';

/** 您写的话里好像有电话号码 */
export function useTellsWord() {
  const { t } = useTranslation('shell');
  return (found: readonly TextFinding[]) =>
    t('tells.title', { what: labelsInside(found.map((one) => t(`tells.found.${one}`))) });
}

interface TellsWhoProps {
  id: string;
  text: string;
  /** Names of the case, as far as the page knows them. */
  names: readonly string[];
}

/** Under a text that seems to tell who somebody is (domain.md 2.6). It warns and holds up nothing: some of these texts have to. */
export function TellsWho({ id, text, names }: TellsWhoProps) {
  const { t } = useTranslation('shell');
  const word = useTellsWord();
  const found = findingsIn(text, names);
  return (
    <div role="status" id={id}>
      {found.length > 0 && (
        <p className="help">
          <strong>{word(found)}</strong> {t('tells.writing')}
        </p>
      )}
    </div>
  );
}
