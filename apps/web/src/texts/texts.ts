import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { onPresentation, presentation } from '../presentation/presentation';
import type { Namespace } from './catalogue';
import shell from './zh-CN/shell';
import states from './zh-CN/states';

/** The map of all others is read by whoever goes further than the room behind a QR code (P12). */
const atTheDoor = import.meta.glob<Catalogue>(['./en/shell.ts', './en/states.ts', './*/live-room.ts']);

interface Catalogue {
  default: object;
}

/** A namespace nobody has translated yet is better read in Chinese than as bare keys. */
async function catalogue(language: string, namespace: string): Promise<object> {
  const path = `./${language}/${namespace}.ts`;
  const { catalogues } = path in atTheDoor ? { catalogues: atTheDoor } : await import('./catalogue-files');
  const load = catalogues[path] ?? catalogues[`./zh-CN/${namespace}.ts`];
  if (!load) throw new Error(`no catalogue ${language}/${namespace}`);
  return (await load()).default;
}

/** Reads `texts/<language>/<namespace>.ts` when a page first needs it. */
const catalogueFiles: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, namespace, done) => {
    catalogue(language, namespace).then(
      (texts) => done(null, texts as Record<string, string>),
      (error: Error) => done(error, null),
    );
  },
};

export const ready = i18next
  .use(catalogueFiles)
  .use(initReactI18next)
  .init({
    lng: presentation().language,
    // Nothing is kept under plain `zh`.
    load: 'currentOnly',
    // Both languages have every key (test/web/catalogue), so nobody loads a second one in case.
    fallbackLng: false,
    defaultNS: 'shell',
    ns: ['shell', 'states'],
    partialBundledLanguages: true,
    resources: { 'zh-CN': { shell, states } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });

onPresentation(() => {
  if (i18next.language !== presentation().language) void i18next.changeLanguage(presentation().language);
});

export function loadTexts(namespaces: readonly Namespace[]) {
  return namespaces.length > 0 ? i18next.loadNamespaces(namespaces) : Promise.resolve();
}

export { i18next };
