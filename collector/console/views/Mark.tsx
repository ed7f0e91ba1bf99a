// The product's mark, for beside its name; the name says it, so the picture is silent.

const mark = new URL('../../../public/icon/icon.svg', import.meta.url).href;

export function Mark() {
  return <img class="mark" src={mark} alt="" width={28} height={28} />;
}
