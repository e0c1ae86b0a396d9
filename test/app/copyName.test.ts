import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { copyName } from '../../src/main/app/copyName'

describe('the name of a copy that the system opens', () => {
  it.each([
    ['各单位/枕溪县水务局.docx', 'docx', '枕溪县水务局.docx'],
    ['年报.WPS', 'doc', '年报.wps'],
    ['年报.mht', 'html', '年报.mht'],
    ['年报.pdf.exe', 'pdf', '年报.pdf.exe.pdf'],
    ['run.bat', 'txt', 'run.bat.txt'],
    ['..\\..\\a.html', 'html', 'a.html'],
    ['年报\u202Efdp.exe', 'pdf', '年报fdp.exe.pdf'],
    ['CON.txt', 'txt', '原件.txt'],
    ['con.x.docx', 'docx', '原件.docx'],
    ['NUL .tar.pdf', 'pdf', '原件.pdf'],
    ['console.pdf', 'pdf', 'console.pdf'],
    [`${'年'.repeat(100)}.WPS`, 'doc', `${'年'.repeat(65)}.wps`],
    ['...', 'txt', '原件.txt'],
    ['a:b<c>|d?.pdf', 'pdf', 'abcd.pdf']
  ] as const)('%s as %s is %s', (file, type, name) => {
    expect(copyName(file, type)).toBe(name)
  })

  it('is one plain name with an ending of its type, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (file) => {
        const name = copyName(file, 'pdf')
        expect(name).toMatch(/^[^/\\:*?"<>|\p{Cc}]+\.pdf$/u)
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200)
        expect(name.startsWith('.')).toBe(false)
      })
    )
  })
})
