import type { Block, Document } from '../../shared/document'

/**
 * PDF programs name many characters by a look-alike, and what is copied out of a PDF keeps them: 工 as the radical ⼯, 长 as ⻓. Kangxi radicals and compatibility
 * ideographs are resolved by Unicode itself (NFKC); those of the radicals supplement that are whole characters stand
 * here, after Unicode's EquivalentUnifiedIdeograph.txt.
 */
const supplement = new Map(
  Array.from(
    '⺁厂⺇几⺌小⺎兀⺏尣⺐尢⺒巳⺓幺⺛旡⺝月⺟母⺠民⺡氵⺥爫⺦丬⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糹⺰纟⺱网⺲罒⺶羊⺷羋⺸羋⺹耂⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟'.match(
      /../gu
    ) ?? [],
    (pair): [string, string] => {
      const [radical = '', character = ''] = Array.from(pair)
      return [radical, character]
    }
  )
)

/** `text` with look-alike radicals, compatibility ideographs and ligatures replaced by the characters they stand for. */
export function withoutRadicals(text: string): string {
  return text.replace(
    /[\u2E80-\u2FDF\uF900-\uFAFF\uFB00-\uFB06]/gu,
    (character) => supplement.get(character) ?? character.normalize('NFKC')
  )
}

/** A document with these characters replaced in all its texts: an organ is the same one however its name was copied. */
export function withOwnCharacters(document: Document): Document {
  const blocks = document.blocks.map((block): Block => {
    if (block.kind === 'paragraph') return { ...block, text: withoutRadicals(block.text) }
    const rows = block.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, text: withoutRadicals(cell.text) }))
    }))
    return { ...block, rows }
  })
  return { ...document, blocks }
}
