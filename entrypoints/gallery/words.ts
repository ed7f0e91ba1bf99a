// The words of a language read from its message file, as the browser would put them together.
import de from '../../public/_locales/de/messages.json';
import en from '../../public/_locales/en/messages.json';
import es from '../../public/_locales/es/messages.json';
import fr from '../../public/_locales/fr/messages.json';

type Messages = Record<string, { message: string }>;
const languages: Record<string, Messages> = { de, en, es, fr };

export function wordsOf(language: string) {
  const messages: Messages = languages[language] ?? en;
  return (key: string, ...substitutions: readonly string[]): string =>
    (messages[key]?.message ?? key).replace(
      /\$P(\d)\$/gi,
      (_whole: string, position: string) => substitutions[Number(position) - 1] ?? '',
    );
}
