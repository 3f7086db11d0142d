import { describe, expect, it } from 'vitest'
import { firstExplored } from '../address/explored.ts'
import { withoutSeries } from '../explore/seriesList.ts'
import { comparedPair, wordsWithout } from './comparedPair.ts'

describe('the pair that is compared', () => {
  it('is the first two that are shown', () => {
    expect(comparedPair({}, [0, 1, 2])).toEqual([0, 1])
    expect(comparedPair({}, [1, 4])).toEqual([1, 4])
  })

  it('is what the words ask for', () => {
    expect(comparedPair({ first: '2', second: '0' }, [0, 1, 2])).toEqual([2, 0])
    expect(comparedPair({ first: '1' }, [0, 1, 2])).toEqual([1, 0])
    expect(comparedPair({ second: '0' }, [0, 1, 2])).toEqual([1, 0])
  })

  it('is of others where the words ask for what is not shown', () => {
    expect(comparedPair({ first: '7', second: 'x' }, [0, 1])).toEqual([0, 1])
    expect(comparedPair({ first: '0', second: '1' }, [0, 2])).toEqual([0, 2])
  })

  it('is none where there are fewer than two', () => {
    expect(comparedPair({}, [3])).toBeUndefined()
    expect(comparedPair({}, [])).toBeUndefined()
  })

  it('stays of the same series when another is taken away', () => {
    const words = { compare: { first: '2', second: '0' }, plan: { rate: '10/s' } }
    expect(wordsWithout(words, 1)).toEqual({ ...words, compare: { first: '1', second: '0' } })
    expect(wordsWithout(words, 2).compare).toEqual({ second: '0' })
    expect(wordsWithout({}, 0)).toEqual({})
    expect(withoutSeries({ ...firstExplored, words: { compare: { first: '1' } } }, 0).words).toEqual({
      compare: { first: '0' },
    })
  })
})
