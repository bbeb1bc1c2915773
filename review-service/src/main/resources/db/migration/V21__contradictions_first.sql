-- A queue by contradictions had duplicates before them: what is open changes places.
update review_item set strength = 1 - strength where strength < 2;
